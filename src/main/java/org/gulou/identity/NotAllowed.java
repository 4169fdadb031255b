package org.gulou.identity;

/** Somebody asked for what is not hers to do; pages answer 403. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAllowed(String what) {
        super(what);
    }
}
