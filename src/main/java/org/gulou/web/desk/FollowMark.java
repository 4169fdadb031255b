package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gulou.cases.Followers;
import org.gulou.cases.Proceeding;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The mark on the page of a case with which an official follows it. */
@Named
@RequestScoped
public class FollowMark {
    @Inject
    HttpServletRequest request;

    @Inject
    DeskCase page;

    @Inject
    QueueTrail trail;

    @Inject
    Followers followers;

    @Inject
    CurrentUser user;

    /** Sets the mark or takes it off. */
    public void act() {
        if (page.found().isPresent() && request.getMethod().equals("POST")) {
            switch (Posted.of(request).text("do")) {
                case "follow-case" -> follow(true);
                case "unfollow-case" -> follow(false);
                default -> {
                    // the buttons of the other parts of the page
                }
            }
        }
    }

    private void follow(boolean on) {
        Proceeding found = page.proceeding();
        followers.follow(found, user.official(), on);
        Reply.redirect(trail.to(found.file().number()) + "#follow");
    }

    public boolean isOn() {
        return followers.isFollowed(page.proceeding().file().getNumber(), user.official());
    }
}
