package org.gulou.kill;

/** A place in the portal at which its process is ended, named by a method of its own. */
enum Point {
    BEFORE_COMMIT("org.gulou.intake.Counter", "file", false),
    AFTER_COMMIT_BEFORE_REPLY("org.gulou.web.ui.Reply", "redirect", true),
    MAIL_ACCEPTED_NOT_MARKED("org.gulou.notifications.Mail", "carry", false),
    DUE_WORK_CLAIMED("org.gulou.duties.Claims", "perform", true);

    private final String type;
    private final String method;
    private final boolean atItsBeginning;

    Point(String type, String method, boolean atItsBeginning) {
        this.type = type;
        this.method = method;
        this.atItsBeginning = atItsBeginning;
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
}
