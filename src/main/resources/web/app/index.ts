import './style/index.css';
import './shell/app';
