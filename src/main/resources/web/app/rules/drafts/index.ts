import './style.css';
import './diff/view';
import './list';
import './draft';
import './pages';
