package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.Vault;
import org.gulou.forms.FilledForm;
import org.gulou.web.ui.Chosen;
import org.gulou.web.ui.FreeText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.gulou.web.ui.TalkRow;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's side of the messages on her case, the last ones first; within a part they stand as they were written. What
 * the office wrote counts as read once the part that shows it was opened.
 */
@Named
@RequestScoped
public class MessagesPage {
    private static final int PART = 20;

    private static final String FILES = "files";

    /** The field of the promised papers that the files are. */
    private static final String PAPER = "paper";

    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    Talk talk;

    @Inject
    Vault vault;

    @Inject
    Chosen chosen;

    @Inject
    PromisedPapers promised;

    @Inject
    Language language;

    @Inject
    Moments moments;

    private final List<Slip> slips = new ArrayList<>();
    private final Once<Paging> paging = new Once<>();
    private final Once<List<CaseMessage>> part = new Once<>();

    public void open() {
        if (!view.open()) {
            return;
        }
        if (request.getMethod().equals("POST")) {
            send();
        } else {
            talk.read(part(), Side.APPLICANT);
        }
    }

    private void send() {
        Posted posted = Posted.of(request);
        String text = posted.text("text");
        String mistake = new FreeText(text, "talk.write", Talk.LONGEST)
                .mistake(language.say("talk.text.wrong", Talk.LONGEST), language);
        slips.addAll(Slip.of("text", mistake).toList());
        if (mistake.isEmpty()
                && talk.unread(Set.of(view.getNumber()), Side.OFFICE).getOrDefault(view.getNumber(), 0L)
                        >= Talk.MOST_UNREAD) {
            slips.add(new Slip("text", language.say("talk.many", Talk.MOST_UNREAD)));
        }
        Set<String> papers = Set.copyOf(Posted.ofForm(request).all(PAPER));
        chosen.read(new Chosen.For(view.getNumber(), view.applicant(), "message"), FILES, posted);
        slips.addAll(Slip.of(FILES, chosen.refused(FILES)).toList());
        if (slips.isEmpty() && !papers.isEmpty() && chosen.there(FILES).isEmpty()) {
            slips.add(new Slip(FILES, language.say("talk.paper.missing")));
        }
        if (slips.isEmpty()) {
            talk.write(
                    view.proceeding(),
                    view.applicant(),
                    text,
                    chosen.handOver(FILES, view.getNumber()),
                    promised.getToSend().stream()
                            .map(FilledForm.Paper::path)
                            .filter(papers::contains)
                            .toList());
            Reply.redirect("/messages/" + view.getNumber() + "?sent=true");
        } else {
            Reply.unprocessable();
        }
    }

    /** The part of the messages that is shown, the first of it written first. */
    public List<TalkRow> getMessages() {
        return part().reversed().stream()
                .map(message -> TalkRow.of(message, vault).at(moments.minute(message.getWrittenAt())))
                .toList();
    }

    private List<CaseMessage> part() {
        return part.get(() -> getPaging().read((first, most) -> talk.applicants(view.getNumber(), first, most)));
    }

    /** The parts, the newest messages on the first. */
    public Paging getPaging() {
        return paging.get(() -> Paging.of(
                Posted.of(request), "/messages/" + view.getNumber(), PART, talk.countApplicants(view.getNumber())));
    }

    /** What she wrote and could not be sent. */
    public String getText() {
        return Posted.of(request).text("text");
    }

    /** For {@code checked="#{messagesPage.ticked(path)}"}: null drops the attribute. */
    public @Nullable String ticked(String paper) {
        boolean sent = request.getMethod().equals("POST");
        Posted posted = sent ? Posted.ofForm(request) : Posted.of(request);
        return posted.all(PAPER).contains(paper) ? "checked" : null;
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
