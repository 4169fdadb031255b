package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Related;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/** The other cases of the applicant whose case is open on the desk, as far as the official may see them. */
@Named
@RequestScoped
public class OtherCases {
    @Inject
    DeskCase page;

    @Inject
    Related related;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private final Once<Related.Found> found = new Once<>();
    private final Once<List<Other>> others = new Once<>();

    /** Another case of the applicant. */
    public record Other(String number, String service, String state, String filed) {}

    public List<Other> getAll() {
        return others.get(() -> found().cases().stream().map(this::other).toList());
    }

    private Related.Found found() {
        return found.get(() -> related.to(page.proceeding().file(), user.official()));
    }

    /** What is to be said of older ones that were not looked through; the empty text where there are none. */
    public String getOlder() {
        return found().all() ? "" : language.say("desk.related.older", Related.MOST_READ);
    }

    private Other other(CaseFile other) {
        return published
                .version(other.service(), other.serviceVersion(), other.offer(), Instant.MAX)
                .map(version -> new Other(
                        other.getNumber(),
                        language.of(version.guide().title()),
                        language.of(version.workflow().state(other.state()).label()),
                        OfficeTime.day(other.getFiledAt()).toString()))
                .orElseGet(() -> new Other(other.getNumber(), other.service(), other.state(), ""));
    }
}
