import './style.css';
import './list';
import './draft';
import './pages';
import './versions';
