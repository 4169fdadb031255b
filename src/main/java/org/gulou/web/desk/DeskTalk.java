package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.cases.talk.CaseNote;
import org.gulou.cases.talk.Label;
import org.gulou.cases.talk.Labels;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Chosen;
import org.gulou.web.ui.FreeText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Prose;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.TalkRow;

/** Messages, notes and labels on the page of a case. */
@Named
@RequestScoped
public class DeskTalk {
    private static final String FILES = "talk-files";

    @Inject
    QueueTrail trail;

    @Inject
    HttpServletRequest request;

    @Inject
    DeskCase page;

    @Inject
    Talk talk;

    @Inject
    Labels labels;

    @Inject
    Vault vault;

    @Inject
    Chosen chosen;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private String wrong = "";

    /** Carries out what was posted to this part of the page. */
    public void act() {
        if (page.found().isPresent() && request.getMethod().equals("POST")) {
            Posted posted = Posted.of(request);
            switch (posted.text("do")) {
                case "talk-send" -> send(posted);
                case "talk-read" -> {
                    talk.read(number(), Side.OFFICE);
                    back("talk");
                }
                case "talk-note" -> note(posted);
                case "label-stick" -> label(posted, true);
                case "label-off" -> label(posted, false);
                case "label-make" -> make(posted);
                default -> {
                    // the buttons of the other parts of the page
                }
            }
        }
    }

    private void send(Posted posted) {
        String text = text(posted, "talk.write", "talk.text.wrong");
        chosen.read(new Chosen.For(number(), user.official(), "message"), FILES, posted);
        wrong = Stream.of(wrong, chosen.refused(FILES))
                .filter(words -> !words.isEmpty())
                .collect(Prose.joined());
        if (wrong.isEmpty()) {
            talk.write(page.proceeding(), user.official(), text, chosen.handOver(FILES, number()));
            back("talk");
        } else {
            Reply.unprocessable();
        }
    }

    private void note(Posted posted) {
        String text = text(posted, "desk.note.write", "talk.note.wrong");
        if (wrong.isEmpty()) {
            talk.note(page.proceeding(), user.official(), text);
            back("notes");
        } else {
            Reply.unprocessable();
        }
    }

    private String text(Posted posted, String label, String missing) {
        String text = posted.text("text");
        wrong = new FreeText(text, label, Talk.LONGEST).mistake(language.say(missing, Talk.LONGEST), language);
        return text;
    }

    private void label(Posted posted, boolean on) {
        labels.stick(user.official(), number(), posted.text("label"), on);
        back("labels");
    }

    private void make(Posted posted) {
        String word = posted.text("word");
        if (word.isEmpty() || word.length() > Label.LONGEST) {
            wrong = language.say("label.wrong", Label.LONGEST);
            Reply.unprocessable();
        } else {
            labels.make(user.official(), word, colour(posted.text("colour")));
            labels.of(user.official()).stream()
                    .filter(label -> label.getWord().equals(word))
                    .findFirst()
                    .ifPresent(label -> labels.stick(user.official(), number(), label.getId(), true));
            back("labels");
        }
    }

    private static Label.Colour colour(String name) {
        return Arrays.stream(Label.Colour.values())
                .filter(colour -> colour.name().equals(name))
                .findFirst()
                .orElse(Label.Colour.GREY);
    }

    private void back(String part) {
        Reply.redirect(trail.to(page.proceeding().file().number()) + "#" + part);
    }

    private String number() {
        return page.proceeding().file().getNumber();
    }

    /** What hinders what was posted with this button, to be told where it stands; the empty text elsewhere. */
    public String wrong(String button) {
        return Posted.of(request).text("do").equals(button) ? wrong : "";
    }

    /** What was typed under a button that could not be carried out; the empty text elsewhere. */
    public String typed(String button) {
        Posted posted = Posted.of(request);
        return posted.text("do").equals(button) ? posted.text("text") : "";
    }

    /** The word of a label that was typed and not made. */
    public String getWord() {
        return wrong("label-make").isEmpty() ? "" : Posted.of(request).text("word");
    }

    public List<TalkRow> getMessages() {
        return talk.messages(number()).stream().map(this::row).toList();
    }

    /** The files that came with an act, such as what an applicant hands in as she asks for review. */
    public List<StoredFile> cameWith(int place) {
        return talk.messages(number()).stream()
                .filter(message -> message.cameWith(place))
                .flatMap(message -> TalkRow.of(message, vault).files().stream())
                .toList();
    }

    /** Whoever wrote besides the applicant and the office is told by what she is in the case. */
    private TalkRow row(CaseMessage message) {
        TalkRow row = TalkRow.of(message, vault);
        return page.proceeding()
                .party(message.author())
                .map(label -> row.by(language.of(label) + " " + message.authorName()))
                .orElse(row);
    }

    /** Whether the applicant waits for an answer. */
    public boolean isUnread() {
        return !talk.unread(Set.of(number()), Side.OFFICE).isEmpty();
    }

    public List<CaseNote> getNotes() {
        return talk.notes(number());
    }

    public List<Label> getLabels() {
        return labels.on(Set.of(number()), user.official()).getOrDefault(number(), List.of());
    }

    /** Those that do not stick on the case yet. */
    public List<Label> getOthers() {
        List<String> there = getLabels().stream().map(Label::getId).toList();
        return labels.of(user.official()).stream()
                .filter(label -> !there.contains(label.getId()))
                .toList();
    }

    public List<Label.Colour> getColours() {
        return Arrays.asList(Label.Colour.values());
    }
}
