package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Errand;
import org.gulou.cases.Many;
import org.gulou.cases.talk.LabelOffMany;
import org.gulou.cases.talk.LabelOnMany;
import org.gulou.cases.talk.Labels;
import org.gulou.cases.talk.MessageToMany;
import org.gulou.cases.talk.Talk;
import org.gulou.identity.CurrentUser;
import org.gulou.language.Value;
import org.gulou.web.ui.FreeText;
import org.gulou.web.ui.Language;

/** What can be done in many cases beside a move: write to the applicants, stick a label on or take one off. */
@Named
@RequestScoped
public class ManyErrand {
    private static final String TEXT = "errand-text";
    private static final String LABEL = "errand-label";

    @Inject
    @Any
    Instance<Errand> errands;

    @Inject
    CurrentUser user;

    @Inject
    Many many;

    @Inject
    Picked picked;

    @Inject
    Labels labels;

    @Inject
    Language language;

    /** All that can be chosen; labels where her bodies have some. */
    public List<ManyPage.Choice> getChoices() {
        boolean labelled = !getLabels().isEmpty();
        return errands.stream()
                .filter(errand -> labelled || errand.id().equals(MessageToMany.ID))
                .sorted(Comparator.comparing((Errand errand) -> !errand.id().equals(MessageToMany.ID))
                        .thenComparing(Errand::id))
                .map(errand -> new ManyPage.Choice(
                        errand.id(),
                        language.of(errand.label()),
                        picked.getCount(),
                        errand.id().equals(wanted())))
                .toList();
    }

    private String wanted() {
        return picked.posted().text("choice");
    }

    private Optional<Errand> chosen() {
        return errands.stream().filter(errand -> errand.id().equals(wanted())).findFirst();
    }

    public boolean isChosen() {
        return chosen().isPresent();
    }

    public boolean isMessage() {
        return wanted().equals(MessageToMany.ID);
    }

    public String getTitle() {
        return chosen().map(errand -> language.of(errand.label())).orElse("");
    }

    public List<QueuePage.Entry> getLabels() {
        String label = picked.posted().text(LABEL);
        return labels.of(user.official()).stream()
                .map(one -> new QueuePage.Entry(
                        one.getId(), one.getWord(), one.getId().equals(label)))
                .toList();
    }

    public String getText() {
        return picked.posted().text(TEXT);
    }

    /** What is wrong with what was typed; the empty text if nothing is, and before it is sent. */
    public String getMistake() {
        boolean sent = picked.posted().text("do").equals("act");
        return sent && isMessage()
                ? new FreeText(getText(), "talk.write", Talk.LONGEST)
                        .mistake(language.say("talk.text.wrong", Talk.LONGEST), language)
                : "";
    }

    /** Defers it and returns the round; empty where none is chosen or something is to be put right. */
    Optional<String> round() {
        return chosen().filter(
                        errand -> !picked.ticked().isEmpty() && getMistake().isEmpty())
                .map(errand -> many.defer(picked.ticked(), errand, user.official(), given(errand)));
    }

    private Map<String, Value> given(Errand errand) {
        return switch (errand.id()) {
            case MessageToMany.ID -> Map.of(MessageToMany.TEXT, Value.of(getText()));
            case LabelOnMany.ID, LabelOffMany.ID ->
                Map.of(LabelOnMany.LABEL, Value.of(picked.posted().text(LABEL)));
            default -> Map.of();
        };
    }
}
