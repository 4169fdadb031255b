package org.gulou.web.citizen;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.prospects.Survey;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.web.ui.Language;

/**
 * A service in the list of what somebody can get.
 *
 * @param also what holds besides, whatever she answered
 * @param open what it still depends on
 * @param more how many of these are not named
 * @param reasons why it is not for her
 */
public record ProspectRow(
        String id, String title, String summary, List<String> also, String open, int more, List<Reason> reasons) {
    /** So many open questions are named; the others are counted. */
    private static final int NAMED = 3;

    /** Why a condition is not met, and the law it follows from. */
    public record Reason(String words, String basis) {}

    static ProspectRow of(Survey.Standpoint point, Language language) {
        List<String> open = Stream.concat(
                        point.hangsOnPlace() ? Stream.of(language.say("prospects.place")) : Stream.empty(),
                        point.open().stream().map(language::of))
                .map(label -> label.replaceFirst("[?？。.]\\s*$", ""))
                .toList();
        return new ProspectRow(
                point.service().id(),
                language.of(point.service().title()),
                language.of(point.service().guide().summary()),
                point.also().stream().map(language::of).toList(),
                String.join(
                        language.say("prospects.and"),
                        open.stream().limit(NAMED).toList()),
                Math.max(0, open.size() - NAMED),
                point.eligibility().findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.NO)
                        .map(finding -> new Reason(
                                language.of(finding.otherwise().or(finding.words())), language.of(finding.basis())))
                        .toList());
    }

    /** Where the guide of the service is. */
    public String address() {
        return "/service/" + id;
    }
}
