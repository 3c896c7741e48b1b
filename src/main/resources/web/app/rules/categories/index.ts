import './style.css';
import './pages';
import './grid/table';
import './scenario/form';
