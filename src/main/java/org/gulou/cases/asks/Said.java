package org.gulou.cases.asks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Proceeding;
import org.gulou.forms.Called;
import org.gulou.forms.Upload;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Need;

/** Something that was given with an act, as people read it: a reason, a small thing, the names of a paper's files. */
public record Said(LocalizedText label, LocalizedText words) {
    private static final LocalizedText REASON = LocalizedText.of("理由", "Reason");

    private static final LocalizedText UNSEEN_REASON =
            LocalizedText.of("理由（申请人看不到）", "Reason (not shown to the applicant)");

    /** The same in every language, as it was typed. */
    public static Said of(String label, String words) {
        return new Said(LocalizedText.of(label, label), LocalizedText.of(words, words));
    }

    /** Its label as it stands before the words, where there are any. */
    public LocalizedText heading() {
        return words.isEmpty() ? label : label.map(Called::before);
    }

    /** What was given for one need of its move; empty where nothing was, or nothing that can be said in a line. */
    public static Stream<Said> of(Need need, Act act, Proceeding proceeding) {
        return Optional.ofNullable(act.given().get(need.key())).stream()
                .flatMap(value -> of(need, value, act, proceeding))
                .filter(said -> !said.words().isEmpty());
    }

    private static Stream<Said> of(Need need, Value value, Act act, Proceeding proceeding) {
        if (need instanceof Need.Paper paper) {
            String names = HandedIn.files(act, paper).stream().map(Upload::name).collect(Collectors.joining(", "));
            return Stream.of(new Said(HandedIn.called(act, paper, proceeding), LocalizedText.of(names, names)));
        }
        var local = new Local(OfficeTime.day(proceeding.now()), Divisions.NONE);
        return Ask.of(need).stream()
                .map(ask ->
                        new Said(label(need, ask, act, proceeding), ask.kind().show(value, local)));
    }

    private static LocalizedText label(Need need, Ask ask, Act act, Proceeding proceeding) {
        if (!(need instanceof Need.Reason)) {
            return proceeding.say(ask.title());
        }
        return proceeding.isInternal(act) ? UNSEEN_REASON : REASON;
    }

    /** The answers of the applicant that an official changed with an act, as they stand since. */
    public static List<Said> changed(Act act, Proceeding proceeding) {
        return proceeding.workflow().move(act.move()).stream()
                .flatMap(move -> move.needs().stream())
                .filter(Need.Answer.class::isInstance)
                .flatMap(need -> of(need, act, proceeding))
                .toList();
    }

    /** What was written with an act that took a move; papers are no words. */
    public static List<Said> written(Act act, Proceeding proceeding) {
        return proceeding.workflow().move(act.move()).stream()
                .flatMap(move -> move.needs().stream())
                .filter(need -> !(need instanceof Need.Paper))
                .flatMap(need -> of(need, act, proceeding))
                .toList();
    }
}
