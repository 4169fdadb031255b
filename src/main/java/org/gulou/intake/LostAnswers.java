package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.Succession;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Outline;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/**
 * What a system has filled in and the form of today has no place for, because the service was changed since: whoever begins with
 * it is told, for she cannot see what is not there.
 */
@ApplicationScoped
public class LostAnswers {
    @Inject
    Published published;

    @Inject
    Clock clock;

    /** As the questions were called; none where the form is the same, or drafts stay on the one they were begun with. */
    public List<LocalizedText> of(Prefill prefill) {
        Catalogue catalogue = published.catalogue();
        Instant now = clock.instant();
        return catalogue
                .offer(prefill.getOffer())
                .flatMap(offer -> catalogue
                        .version(offer)
                        .filter(newest -> newest.number() != prefill.serviceVersion()
                                && !newest.succession().draftsStayOn(OfficeTime.day(now)))
                        .flatMap(newest -> older(prefill, offer, now)
                                .map(older -> between(
                                        older.form(),
                                        newest.form(),
                                        newest.succession(),
                                        prefill.answers(),
                                        prefill.applicant().world(catalogue, offer, now)))))
                .orElse(List.of());
    }

    private Optional<ServiceVersion> older(Prefill prefill, Offer offer, Instant now) {
        return published.version(offer.service(), prefill.serviceVersion(), offer.id(), now);
    }

    static List<LocalizedText> between(
            Form older, Form newest, Succession renames, Answers answers, Circumstances world) {
        Journey now = Journey.of(newest, renames.read(answers), world);
        return answers.raw().entrySet().stream()
                .filter(answer -> !answer.getValue().stream().allMatch(String::isEmpty))
                .filter(answer ->
                        !fits(newest, now, world, renames.read(Answers.NONE.with(answer.getKey(), answer.getValue()))))
                .map(answer -> Outline.at(Outline.of(older), answer.getKey())
                        .map(Outline::title)
                        .orElse(LocalizedText.NONE))
                .distinct()
                .toList();
    }

    private static boolean fits(Form form, Journey now, Circumstances world, Answers one) {
        var local = new Local(OfficeTime.day(world.surroundings().now()), world.divisions());
        return one.raw().entrySet().stream()
                .allMatch(answer -> now.asked(answer.getKey())
                        && form.kindAt(answer.getKey())
                                .filter(kind -> kind.read(answer.getValue(), local) instanceof Reading.Typed read
                                        && read.flaw().isEmpty())
                                .isPresent());
    }
}
