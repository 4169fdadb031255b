package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gulou.cases.talk.Label;
import org.gulou.cases.talk.Labels;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The labels of an official's bodies, to be taken away when nobody needs them any more. */
@Named
@RequestScoped
public class LabelsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Labels labels;

    @Inject
    CurrentUser user;

    public void act() {
        if (request.getMethod().equals("POST")) {
            labels.drop(user.official(), Posted.of(request).text("label"));
            Reply.redirect("/desk/labels.xhtml");
        }
    }

    public List<Label> getAll() {
        return labels.of(user.official());
    }
}
