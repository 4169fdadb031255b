package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.Rows;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where all have signed and it cannot be filed then, the applicant is told and sends it when it can; nobody signs twice. */
@ArquillianTest
class SignedUnfiledIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String APPLICANT = "13800000480";
    private static final String OTHER = "13800000481";
    private static final SmallService SERVICE = SmallService.named("signed-unfiled")
            .guided("signs: [{who: applicant}, {who: other}, {who: third}]")
            .asking(
                    "{id: until, kind: date, title: {zh: 截止日期, en: Until}, required: true, check: 'until >= case.filedOn'}",
                    "{id: other, kind: text, title: {zh: 另一人的号码, en: Number of the other}, required: true, maxLength: 40}",
                    "{id: third, kind: text, title: {zh: 第三人的号码, en: Number of a third}, maxLength: 40}");

    /** Who must sign hangs on a day that no draft knows. */
    private static final SmallService UNKNOWN = SmallService.named("signed-by-unknown")
            .guided("signs: [{who: applicant}, {who: 'if answered(case.acceptedOn) then other else matter'}]")
            .asking(
                    "{id: other, kind: text, title: {zh: 另一人的号码, en: Number of the other}, required: true, maxLength: 40}");

    @Inject
    Rows rows;

    @Inject
    Drafts drafts;

    @Inject
    Signatures signatures;

    @Inject
    Signing signing;

    @Inject
    Published published;

    @Inject
    Clock clock;

    private String draft = "";
    private Visitor applicant = new Visitor(Optional.empty(), Optional.empty());

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private Optional<Submission> sends(SmallService service, String other, String third) throws IOException {
        Offer offer = published.catalogue().offersOf(service.id()).isEmpty()
                ? service.publish(published)
                : published.catalogue().offersOf(service.id()).getFirst();
        Draft begun = drafts.start(offer, "吴晓", APPLICANT);
        draft = begun.getId();
        applicant = new Visitor(Optional.empty(), Optional.of(((Owner.Guest) begun.owner()).code()));
        Map<String, List<String>> typed = Map.of(
                "matter", List.of("一件事"),
                "until", List.of(OfficeTime.day(clock.instant()).plusDays(1).toString()),
                "other", List.of(other),
                "third", List.of(third),
                "-asked", List.of("matter", "until", "other", "third"));
        drafts.change(draft, applicant, (journey, before) -> journey.read("all", typed, () -> "r1"));
        return drafts.submit(draft, applicant, "zh", LastLook.UNKNOWN, true);
    }

    private Signing.Outcome signs() {
        return signing.sign(signatures.of(draft).getFirst().getCode(), OTHER);
    }

    private Application application() {
        return drafts.open(draft, applicant).orElseThrow();
    }

    private List<String> told() throws Exception {
        return rows.of("select address from message where about = ? and address = ?", draft, APPLICANT);
    }

    @Test
    void theApplicantIsToldOnceAndSendsItWithTheSameSignatureWhenItCanBe() throws Exception {
        assertThat(sends(SERVICE, OTHER, "")).contains(new Submission.SentRound());
        System.setProperty(CLOCK, "P5D");

        assertThat(signs()).isEqualTo(new Signing.Outcome.Unfiled());
        assertThat(signs()).as("pressed again").isEqualTo(new Signing.Outcome.Unfiled());
        assertThat(told()).hasSize(1);
        assertThat(signing.hindrance(application())).contains(new Submission.Incomplete("all"));

        System.clearProperty(CLOCK);
        assertThat(signing.hindrance(application())).isEmpty();
        assertThat(drafts.submit(draft, applicant, "zh", LastLook.UNKNOWN, false))
                .containsInstanceOf(Submission.Filed.class);
        assertThat(signatures.isSigned(draft)).isTrue();
    }

    @Test
    void whoIsNamedTwiceIsAskedOnceHoweverHerNumberIsTyped() throws Exception {
        assertThat(sends(SERVICE, "E12345678", "e1234 5678")).contains(new Submission.SentRound());

        assertThat(signatures.of(draft)).hasSize(1);
    }

    @Test
    void nothingIsFiledWhileItIsUnknownWhoMustSign() throws Exception {
        assertThat(sends(UNKNOWN, OTHER, "")).contains(new Submission.UnknownSigner());

        assertThat(application().draft().isSentRound()).isFalse();
    }
}
