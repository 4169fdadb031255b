package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gulou.Rows;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.documents.Content;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.IssuedDocument.State;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Certificates;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case with a list has a certificate for each row, each with a code, a last day and a standing of its own. */
@ArquillianTest
class CertificatesOfListsIT {
    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Published published;

    @Inject
    Registry registry;

    @Inject
    Previews previews;

    @Inject
    Desk desk;

    @Inject
    Issued issued;

    @Inject
    Renewals renewals;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private String offer;
    private Actor.Official clerk;
    private CaseNumber number;

    private static Value boat(String key, String name, String length) {
        return new Value.Fields(Map.of(
                Type.Fields.KEY,
                Value.of(key),
                "name",
                Value.of(name),
                "length",
                new Value.Num(new BigDecimal(length))));
    }

    @BeforeEach
    void file() throws Exception {
        Offer there = BoatPermits.at(published);
        offer = there.id();
        clerk = new Actor.Official(
                "clerk-of-lists", "石静", Set.of(new Post("clerk", there.body().id())));
        number = file(boat("r1", "东风/一号", "12"), boat("r2", "小舟", "1"), boat("r3", "渔歌", "8"));
    }

    private CaseNumber file(Value... boats) throws Exception {
        return filings.file(
                offer, Map.of("matter", Value.of("过桥"), "boats", new Value.Items(List.of(boats))), clock.instant());
    }

    private Desk.Outcome act(String move, Map<String, Value> given) {
        int seen = registry.official(number, clerk).orElseThrow().acts().size();
        return desk.act(number, new Attempt(move, clerk, given), seen, Optional.empty());
    }

    private void does(String move, Map<String, Value> given) {
        assertThat(act(move, given)).isInstanceOf(Desk.Outcome.Done.class);
    }

    private static Map<String, Value> about(String... keys) {
        return Map.of(
                "reason",
                Value.of("桥梁施工"),
                Certificates.WHICH,
                new Value.Items(Stream.of(keys).map(Value::of).toList()));
    }

    private List<IssuedDocument> certificates() {
        return issued.of(number.toString()).stream()
                .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE)
                .toList();
    }

    private IssuedDocument standing(String key) {
        return certificates().stream()
                .filter(paper -> paper.element().equals(key) && paper.state() != State.REPLACED)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Content pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf.stream().readAllBytes())) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    void eachRowOfTheListGetsOneOfItsOwn() throws Exception {
        does("finish", Map.of());

        LocalDate filed = OfficeTime.day(clock.instant());
        assertThat(certificates()).extracting(IssuedDocument::element).containsExactlyInAnyOrder("r1", "r3");
        assertThat(standing("r1").validUntil()).contains(filed.plusMonths(1));
        assertThat(standing("r3").validUntil()).contains(filed.plusMonths(2));
        assertThat(standing("r1").name().in("zh")).isEqualTo("船舶通行证（东风/一号）");
        assertThat(standing("r1").title().in("zh")).isEqualTo("船舶通行证");
        assertThat(text(issued.open(standing("r3"))))
                .contains("渔歌", standing("r3").code().toString())
                .doesNotContain("东风");
        assertThat(issued.sealing(standing("r1"))).isPresent();
        assertThat(rows.of(
                        "select name from stored_file where id = ?",
                        standing("r1").file()))
                .singleElement()
                .asString()
                .startsWith(number + "-东风_一号-")
                .endsWith(".pdf");
        assertThat(issued.of(number.toString()))
                .filteredOn(paper -> paper.kind() == IssuedDocument.Kind.LETTER)
                .extracting(paper -> paper.name().in("zh"))
                .containsExactlyInAnyOrder("告知单（东风/一号）", "告知单（小舟）", "告知单（渔歌）");
    }

    @Test
    void onePermitThatBeginsLaterIsNotShownAsValidBefore() throws Exception {
        LocalDate begins = OfficeTime.day(clock.instant()).plusDays(7);
        number = file(boat("r1", "长船", "40"), boat("r2", "渔歌", "8"));
        does("finish", Map.of());

        assertThat(standing("r1").validFrom()).contains(begins);
        assertThat(standing("r2").validFrom()).isEmpty();
        assertThat(page("/verify/" + standing("r1").code().text()))
                .contains("data-outcome=\"not-yet\"", "尚未生效", "id=\"from\"");
        assertThat(page("/verify/" + standing("r2").code().text()))
                .contains("data-outcome=\"valid\"")
                .doesNotContain("id=\"from\"");
    }

    @Test
    void whatIsRevokedIsRevokedAloneAndACorrectionLeavesItSo() throws Exception {
        does("finish", Map.of());
        IssuedDocument first = standing("r1");
        IssuedDocument third = standing("r3");
        assertThat(act("revoke", Map.of("reason", Value.of("why")))).isInstanceOf(Desk.Outcome.Refused.class);

        does("revoke", about("r3"));

        assertThat(page("/verify/" + third.code().text())).contains("data-outcome=\"revoked\"", "桥梁施工");
        assertThat(page("/verify/" + first.code().text())).contains("data-outcome=\"valid\"");
        assertThat(rows.of("select subject from message where about = ?", number.toString()))
                .anyMatch(subject -> subject.contains("部分证照已被撤销"));

        does("amend", Map.of("reason", Value.of("写错")));

        assertThat(certificates()).filteredOn(IssuedDocument::counts).hasSize(1);
        assertThat(issued.find(first.code()).orElseThrow().replacedBy())
                .contains(standing("r1").code());
        assertThat(standing("r1").validUntil()).isEqualTo(first.validUntil());
        assertThat(issued.find(third.code()).orElseThrow().state()).isEqualTo(State.REVOKED);
    }

    @Test
    void aRenewalTakesThePlaceOfTheOneForTheSameRowAlone() throws Exception {
        does("finish", Map.of());
        IssuedDocument first = standing("r1");
        IssuedDocument third = standing("r3");
        number = file(boat("r3", "渔歌", "9"));
        String draft = rows.of("select draft from case_file where number = ?", number.toString())
                .getFirst();
        transaction.begin();
        renewals.begun(draft, third.code());
        transaction.commit();

        does("finish", Map.of());

        assertThat(issued.find(third.code()).orElseThrow().replacedBy())
                .contains(standing("r3").code());
        assertThat(issued.find(first.code()).orElseThrow().state()).isEqualTo(State.VALID);
        IssuedDocument renewed = standing("r3");
        number = CaseNumber.parse(first.caseNumber());
        assertThat(act("revoke", about("r3"))).isInstanceOf(Desk.Outcome.Refused.class);

        does("amend", Map.of("reason", Value.of("写错")));

        assertThat(certificates())
                .filteredOn(IssuedDocument::counts)
                .extracting(IssuedDocument::element)
                .containsExactly("r1");
        assertThat(issued.find(renewed.code()).orElseThrow().state()).isEqualTo(State.VALID);
    }

    @Test
    void beforeTheyAreIssuedAllAreShownAsOne() throws Exception {
        var proceeding = registry.official(number, clerk).orElseThrow();

        var shown = previews.of(proceeding, new Attempt("finish", clerk, Map.of()), Optional.empty(), "certificate");

        assertThat(shown).isInstanceOf(Previews.Preview.Shown.class);
        assertThat(text(((Previews.Preview.Shown) shown).pdf())).contains("共制作 2 份", "东风/一号", "渔歌");
        assertThat(certificates()).isEmpty();
    }

    @Test
    void ofAnEmptyListNoneIsIssuedAndThePageSaysSo() throws Exception {
        number = file(boat("r2", "小舟", "1"));

        does("finish", Map.of());

        assertThat(certificates()).isEmpty();
        var proceeding = registry.official(number, clerk).orElseThrow();
        assertThat(Certificates.issuedNone(
                        proceeding.workflow(), proceeding.situation().history()))
                .isTrue();
        var shown = previews.of(
                proceeding,
                new Attempt("amend", clerk, Map.of("reason", Value.of("why"))),
                Optional.empty(),
                "certificate");
        assertThat(text(((Previews.Preview.Shown) shown).pdf())).contains("清单为空");
    }

    private static String page(String path) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(SentForm.portal().resolve(path)).build(), BodyHandlers.ofString());
            return answer.body();
        }
    }
}
