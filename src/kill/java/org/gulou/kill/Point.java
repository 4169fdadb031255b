package org.gulou.kill;

/** A place in the portal at which its process is ended, named by a method of its own. */
enum Point {
    BEFORE_COMMIT("org.gulou.intake.Counter", "file", false, 1),
    AFTER_COMMIT_BEFORE_REPLY("org.gulou.web.ui.Reply", "redirect", true, 1),
    MAIL_ACCEPTED_NOT_MARKED("org.gulou.notifications.Mail", "carry", false, 1),
    /** A case brings two pieces of due work, a mail and a text message. */
    DUE_WORK_CLAIMED("org.gulou.duties.Claims", "perform", true, 2);

    private final String type;
    private final String method;
    private final boolean atItsBeginning;
    private final int passesOfOneCase;

    Point(String type, String method, boolean atItsBeginning, int passesOfOneCase) {
        this.type = type;
        this.method = method;
        this.atItsBeginning = atItsBeginning;
        this.passesOfOneCase = passesOfOneCase;
    }

    String type() {
        return type;
    }

    String method() {
        return method;
    }

    boolean atItsBeginning() {
        return atItsBeginning;
    }

    /** At which pass the process dies that has still to do what its predecessor died over. */
    int passesAfterOneDeath() {
        return passesOfOneCase + 1;
    }
}
