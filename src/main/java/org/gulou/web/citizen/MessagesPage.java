package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Proceeding;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.Vault;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Attachments;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.TalkRow;
import org.omnifaces.cdi.Param;

/** The applicant's side of the messages on her case. What the office wrote counts as read once she opens the page. */
@Named
@RequestScoped
public class MessagesPage {
    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Talk talk;

    @Inject
    Vault vault;

    @Inject
    Attachments attachments;

    @Inject
    Language language;

    private Optional<Proceeding> found = Optional.empty();
    private final List<Slip> slips = new ArrayList<>();

    public void open() {
        found = Optional.ofNullable(number).flatMap(access::proceeding);
        if (found.isEmpty()) {
            access.refuse();
            return;
        }
        if (request.getMethod().equals("POST")) {
            send();
        } else {
            talk.read(getNumber(), Side.APPLICANT);
        }
    }

    private void send() {
        Posted posted = Posted.of(request);
        String text = posted.text("text");
        if (text.isEmpty() || text.length() > Talk.LONGEST) {
            slips.add(new Slip("text", language.say("talk.text.wrong", Talk.LONGEST)));
        } else if (talk.unread(Set.of(getNumber()), Side.OFFICE).getOrDefault(getNumber(), 0L) >= Talk.MOST_UNREAD) {
            slips.add(new Slip("text", language.say("talk.many", Talk.MOST_UNREAD)));
        }
        List<String> files = slips.isEmpty() ? attachments.take(getNumber(), posted.filesOf("files")) : List.of();
        if (!attachments.getRefused().isEmpty()) {
            slips.add(new Slip("files", attachments.getRefused()));
        }
        if (slips.isEmpty()) {
            talk.write(proceeding(), access.applicant(proceeding().file().number()), text, files);
            Reply.redirect("/messages/" + getNumber() + "?sent=true");
        } else {
            Reply.unprocessable();
        }
    }

    private Proceeding proceeding() {
        return found.orElseThrow();
    }

    public String getNumber() {
        return proceeding().file().getNumber();
    }

    public LocalizedText getService() {
        return proceeding().version().guide().title();
    }

    public List<TalkRow> getMessages() {
        return talk.messages(getNumber()).stream()
                .map(message -> TalkRow.of(message, vault))
                .toList();
    }

    /** What she wrote and could not be sent. */
    public String getText() {
        return Posted.of(request).text("text");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    public boolean isSent() {
        return request.getParameter("sent") != null;
    }
}
