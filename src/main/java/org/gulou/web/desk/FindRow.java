package org.gulou.web.desk;

import java.util.List;
import org.gulou.cases.FoundCase;
import org.gulou.cases.Notices;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;

/**
 * A case that was found; the names of people are masked as in every list.
 *
 * @param ended the day on which it ended; the empty text while it is open
 * @param at where it waits and who holds it; the empty text where that is nobody of an office
 */
public record FindRow(
        String number, String service, String applicant, String state, String filed, String ended, String at) {
    static FindRow of(FoundCase found, ServiceVersion version, Catalogue catalogue, Language language) {
        return new FindRow(
                found.number().toString(),
                language.of(version.guide().title()),
                Notices.inLists(found.applicant(), found.isOfOrganisation()),
                language.of(version.workflow().state(found.state()).label()),
                OfficeTime.day(found.filedAt()).toString(),
                found.endedAt().map(at -> OfficeTime.day(at).toString()).orElse(""),
                at(found, catalogue, language));
    }

    private static String at(FoundCase found, Catalogue catalogue, Language language) {
        return found.ending().isPresent()
                ? ""
                : found.worker()
                        .map(post -> LaneRow.named(post, catalogue.places(), language)
                                + found.holder().map(name -> " · " + name).orElse(""))
                        .orElse("");
    }

    List<String> cells() {
        return List.of(number, service, applicant, state, filed, ended, at);
    }
}
