package org.gulou.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gulou.documents.IssuedDocument.Kind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Validity;
import org.junit.jupiter.api.Test;

class IssuedDocumentTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 1);
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    @Test
    void aCertificateCountsThroughItsLastDay() {
        IssuedDocument certificate = certificate(Validity.until(LAST_DAY));

        assertThat(certificate.on(LAST_DAY, Optional.empty())).isEqualTo(new Verified.Valid(certificate));
        assertThat(certificate.on(LAST_DAY.plusDays(1), Optional.empty())).isEqualTo(new Verified.Expired(certificate));
    }

    @Test
    void aLetterWithoutALastDayAlwaysCounts() {
        IssuedDocument letter = certificate(Validity.UNBOUNDED);

        assertThat(letter.on(LocalDate.MAX, Optional.empty())).isEqualTo(new Verified.Valid(letter));
    }

    @Test
    void whatWasRevokedNeverCountsAgain() {
        IssuedDocument certificate = certificate(Validity.until(LAST_DAY));

        certificate.revoke("骗取", NOW);

        assertThat(certificate.on(LAST_DAY.plusDays(1), Optional.empty())).isEqualTo(new Verified.Revoked(certificate));
        assertThatThrownBy(() -> certificate.giveWayTo(certificate(Validity.UNBOUNDED), "", NOW))
                .hasMessageContaining("is REVOKED already");
    }

    @Test
    void aSuspendedCertificateCountsAgainOnceTheSuspensionIsLifted() {
        IssuedDocument certificate = certificate(Validity.until(LAST_DAY));

        certificate.suspend("停业整顿", NOW);
        assertThat(certificate.on(LAST_DAY, Optional.empty())).isEqualTo(new Verified.Suspended(certificate));
        assertThat(certificate.stateReason()).isEqualTo("停业整顿");
        assertThat(certificate.stateSince()).contains(NOW);

        certificate.lift(NOW.plusSeconds(60));
        assertThat(certificate.on(LAST_DAY, Optional.empty())).isEqualTo(new Verified.Valid(certificate));
        assertThat(certificate.stateReason()).isEmpty();
        assertThatThrownBy(() -> certificate.lift(NOW)).hasMessageContaining("is VALID already");
    }

    @Test
    void whatWasReplacedNamesThePaperThatCounts() {
        IssuedDocument older = certificate(Validity.UNBOUNDED);
        IssuedDocument newer = certificate(Validity.UNBOUNDED);

        older.giveWayTo(newer, "印错", NOW);

        assertThat(older.on(LAST_DAY, Optional.empty())).isEqualTo(new Verified.Replaced(older));
        assertThat(older.replacedBy()).contains(newer.code());
        assertThat(older.stateReason()).isEqualTo("印错");
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        var code = new VerificationCode("3K9QW7XVBD0ZJ8TM4R1C5HN6PA");

        assertThat(code).hasToString("3K9QW-7XVBD-0ZJ8T-M4R1C-5HN6PA");
        assertThat(VerificationCode.read(" 3k9qw 7xvbd-oZJ8T–m4rIc-5hn6pa ")).contains(code);
        assertThat(VerificationCode.read("　３ｋ９ｑｗ－7XVBD－0ZJ8T－M4R1C－５ＨＮ６ＰＡ")).contains(code);
        assertThat(VerificationCode.read("3K9QW-7XVBD-0ZJ8T-M4R1C-5HN6P")).isEmpty();
        assertThat(VerificationCode.read("' or 1=1")).isEmpty();
    }

    @Test
    void codesAreReadBackAsTheyArePrintedAndDiffer() {
        var seen = new HashSet<VerificationCode>();
        for (int i = 0; i < 1000; i++) {
            var code = VerificationCode.fresh();
            assertThat(VerificationCode.read(code.toString())).contains(code);
            seen.add(code);
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void aPaperIsNotValidBeforeItsFirstDay() {
        IssuedDocument certificate =
                certificate(new Validity(Optional.of(LAST_DAY), Optional.of(LAST_DAY.plusYears(1))));
        LocalDate before = LAST_DAY.minusDays(1);

        assertThat(certificate.on(before, Optional.empty())).isEqualTo(new Verified.NotYet(certificate));
        assertThat(certificate.on(LAST_DAY, Optional.empty())).isEqualTo(new Verified.Valid(certificate));

        certificate.revoke("写错", NOW);
        assertThat(certificate.on(before, Optional.empty())).isEqualTo(new Verified.Revoked(certificate));
    }

    @Test
    void aPaperRenewedAheadCountsUntilTheNewOneBegins() {
        IssuedDocument older = certificate(Validity.until(LAST_DAY));
        IssuedDocument newer =
                certificate("520111-20260302-000002-9", new Validity(Optional.of(LAST_DAY), Optional.empty()));
        older.giveWayTo(newer, "", NOW);

        assertThat(older.on(LAST_DAY.minusDays(1), Optional.of(newer))).isEqualTo(new Verified.Valid(older));
        assertThat(older.on(LAST_DAY, Optional.of(newer))).isEqualTo(new Verified.Replaced(older));
    }

    @Test
    void aPaperThatWasPutRightBeforeItBeganIsReplacedAtOnce() {
        var later = new Validity(Optional.of(LAST_DAY), Optional.empty());
        IssuedDocument wrong = certificate(later);
        IssuedDocument right = certificate(later);
        wrong.giveWayTo(right, "写错", NOW);

        assertThat(wrong.on(LAST_DAY.minusDays(1), Optional.of(right))).isEqualTo(new Verified.Replaced(wrong));
    }

    private static Issued.Order part(String name, String title) {
        return new Issued.Order(
                "520111-20260302-000001-0",
                Kind.CERTIFICATE,
                "certificate",
                LocalizedText.of(title, "Permit"),
                Validity.UNBOUNDED,
                Optional.of(new Issued.Part("r1", LocalizedText.of(name, name))));
    }

    private static IssuedDocument of(Issued.Order order) {
        Instant now = Instant.parse("2026-03-02T01:00:00Z");
        Content pdf = Content.of(new byte[] {1});
        return new IssuedDocument(
                VerificationCode.fresh(),
                order,
                new StoredFile("F", order.caseNumber(), "a.pdf", FileType.PDF, pdf, now),
                now);
    }

    @Test
    void oneOfSeveralIsCalledByWhatItIsForUnlessItsTitleSaysSo() {
        IssuedDocument one = of(part("贵A·12345", "通行证"));
        assertThat(one.name().in("zh")).isEqualTo("通行证（贵A·12345）");
        assertThat(one.name().in("en")).isEqualTo("Permit (贵A·12345)");
        assertThat(one.title().in("zh")).isEqualTo("通行证");

        assertThat(of(part("贵A·12345", "贵A·12345 通行证")).name().in("zh")).isEqualTo("贵A·12345 通行证");
        assertThat(certificate(Validity.UNBOUNDED).name().in("zh")).isEqualTo("食品经营许可证");
    }

    @Test
    void anElementIsRenewedElsewhereWhereItsNewestCertificateGaveWay() {
        IssuedDocument first = of(part("贵A·12345", "通行证"));
        IssuedDocument corrected = of(part("贵A·54321", "通行证"));
        first.giveWayTo(corrected, "写错", NOW);
        assertThat(IssuedDocument.renewed(List.of(corrected, first))).isEmpty();

        corrected.giveWayTo(of(part("贵A·54321", "通行证")), "", NOW);

        assertThat(IssuedDocument.renewed(List.of(corrected, first))).containsExactly("r1");
    }

    @Test
    void itsFileIsCalledByWhatItIsForInSignsThatEveryDiskTakes() {
        var code = VerificationCode.fresh();
        String end = "-" + code.text().substring(0, 4) + ".pdf";

        assertThat(part("../a\\b:c*?\"<>|", "通行证").file(code)).isEqualTo("520111-20260302-000001-0-_a_b_c_" + end);
        assertThat(part("船".repeat(500), "通行证").file(code)).hasSizeLessThan(90).contains("船船");
    }

    private static IssuedDocument certificate(Validity validity) {
        return certificate("520111-20260302-000001-0", validity);
    }

    private static IssuedDocument certificate(String caseNumber, Validity validity) {
        Instant now = Instant.parse("2026-03-02T01:00:00Z");
        Content pdf = Content.of(new byte[] {1});
        var order = new Issued.Order(
                caseNumber,
                Kind.CERTIFICATE,
                "certificate",
                LocalizedText.of("食品经营许可证", "Food business licence"),
                validity,
                Optional.empty());
        return new IssuedDocument(
                VerificationCode.fresh(),
                order,
                new StoredFile("F", order.caseNumber(), "a.pdf", FileType.PDF, pdf, now),
                now);
    }
}
