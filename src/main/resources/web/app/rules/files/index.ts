import './find';
import './landing';
import './pages';
import './sheet';
import './tree';
