package ca.drawline.api;

/** Who sends the request. A login names them where there is one. */
interface CurrentUser {

    /** The name under which the record keeps what they do. */
    String name();
}
