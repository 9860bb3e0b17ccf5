package dev.jinvax.local.guide;

/** Who starts here. */
public enum Audience {
    PLATFORM("platform"),
    HR("hr"),
    DESK("desk"),
    EDITOR("editor"),
    OPS("ops");

    private final String path;

    Audience(String path) {
        this.path = path;
    }

    /** Last segment of its page's address, and its file's name. */
    public String path() {
        return path;
    }
}
