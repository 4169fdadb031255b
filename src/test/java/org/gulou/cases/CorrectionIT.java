package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gulou.Rows;
import org.gulou.cases.asks.ToCorrect;
import org.gulou.documents.Checked;
import org.gulou.documents.FileType;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Upload;
import org.gulou.documents.Vault;
import org.gulou.intake.CareApplication;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Corrections;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.ItemComments;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office asks for a correction: what was filed first stays, and who does not answer in time is told so once. */
@ArquillianTest
class CorrectionIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-test", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    Corrections corrections;

    @Inject
    Vault vault;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    FiledRevisions revisions;

    @Inject
    Revisions replaced;

    @Inject
    UserTransaction transaction;

    @Inject
    CaseTimer timer;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    private CareApplication application;
    private CaseNumber number;

    @BeforeEach
    void askForAnotherCity() {
        application = care.forAClerk();
        number = application.filed();
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对城市。"));
        assertThat(desk.act(number, new Attempt("correct", CLERK, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    @Test
    void aCorrectionIsANewRevisionAndTheOldOneIsKept() throws Exception {
        corrections.keep(number, Map.of("city", List.of("宁波市"), "-asked", List.of("city")));

        assertThat(corrections.send(number, application.citizen(), true)).isInstanceOf(Corrections.Sent.Done.class);

        assertThat(rows.of("select revision from case_file where number = ?", number.toString()))
                .containsExactly("2");
        assertThat(rows.of("select record from case_file where number = ?", number.toString()))
                .singleElement()
                .asString()
                .contains("宁波市")
                .doesNotContain("杭州市");
        assertThat(rows.of("select record from case_revision where case_number = ?", number.toString()))
                .singleElement()
                .asString()
                .contains("杭州市");
    }

    @Test
    void afterTwoCorrectionsAllThreeFilingsAreReadWithWhoBroughtThem() throws Exception {
        correctsTo("宁波市");
        // the service lets its office ask once; what replaces the answers afterwards is a move of an official elsewhere
        transaction.begin();
        Proceeding now = registry.locked(number);
        replaced.revise(
                now,
                new Registry.Revision(now.file().answers(), now.file().record().replace("宁波市", "湖州市")));
        transaction.commit();

        var all = revisions.of(registry.own(number, application.citizen()).orElseThrow());

        assertThat(all).extracting(FiledRevision::number).containsExactly(1, 2, 3);
        assertThat(all)
                .extracting(
                        one -> one.record().answer("city").orElseThrow().shown().in("zh"))
                .containsExactly("杭州市", "宁波市", "湖州市");
        assertThat(all.subList(0, 2))
                .extracting(one -> one.by().orElseThrow().act().move())
                .containsExactly("submit", "resend");
        assertThat(all).extracting(FiledRevision::at).isSorted();
    }

    private void correctsTo(String city) {
        corrections.keep(number, Map.of("city", List.of(city), "-asked", List.of("city")));
        assertThat(corrections.send(number, application.citizen(), true)).isInstanceOf(Corrections.Sent.Done.class);
    }

    @Test
    void theOfficeHasOnlyTheFilesThatWereSent() throws Exception {
        asksForProof();
        StoredFile right = keeps("居住证.png");
        StoredFile wrong = keeps("别人的证.png");
        corrections.keep(number, answers -> answers.withoutFile(wrong.id()));
        assertThat(vault.of(number.toString())).isEmpty();

        assertThat(corrections.send(number, application.citizen(), true)).isInstanceOf(Corrections.Sent.Done.class);

        assertThat(vault.of(number.toString())).extracting(StoredFile::id).containsExactly(right.id());
        assertThat(vault.find(wrong.id())).isEmpty();
    }

    @Test
    void filesOfACorrectionThatNobodySentGoWithIt() throws Exception {
        asksForProof();
        StoredFile never = keeps("居住证.png");
        System.setProperty(CLOCK, "P30D");

        timer.perform(number.toString(), clock.instant());

        assertThat(rows.of("select state from case_file where number = ?", number.toString()))
                .containsExactly("lapsed");
        assertThat(vault.find(never.id())).isEmpty();
    }

    private void asksForProof() {
        application = care.forAClerk();
        number = application.filed();
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("proof"))), "reason", Value.of("请提交居住证。"));
        assertThat(desk.act(number, new Attempt("correct", CLERK, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        corrections.keep(number, Map.of("proof", List.of("paper"), "-asked", List.of("proof")));
    }

    private StoredFile keeps(String name) throws IOException {
        var limits = new Upload.Limits(EnumSet.allOf(FileType.class), 5, 1_000_000);
        var checked = (Checked.Accepted) Upload.check(name, new ByteArrayInputStream(SentForm.picture()), limits, 0);
        StoredFile file = vault.keep(Corrections.drawer(number.toString()), checked);
        corrections.keep(
                number,
                answers -> answers.withPaperFile(
                        "residence-proof", new org.gulou.forms.Upload(file.id(), name, "png", file.size())));
        return file;
    }

    @Test
    void whatIsSaidOfOneThingAloneIsToldWhereItStands() throws Exception {
        application = care.forAClerk();
        application.types(Map.of("email", List.of("fang@example.com")));
        number = application.filed();
        Map<String, Value> given = Map.of(
                "items",
                new Value.Items(List.of(Value.of("city"), Value.of("startDate"))),
                "reason",
                Value.of("请核对。"),
                ItemComments.KEY,
                new ItemComments(Map.of("city", "请写到市，不要只写省。")).value());
        desk.act(number, new Attempt("correct", CLERK, given), 2, Optional.empty());

        var proceeding = registry.own(number, application.citizen()).orElseThrow();
        var correction = corrections.of(proceeding).orElseThrow();

        assertThat(correction.comment("city")).isEqualTo("请写到市，不要只写省。");
        assertThat(correction.comment("startDate")).isEmpty();
        assertThat(correction.titles("zh")).anyMatch(title -> title.endsWith("：请写到市，不要只写省。"));
        assertThat(ToCorrect.of(proceeding.entered(), proceeding))
                .extracting(said -> said.words().in("zh"))
                .containsExactly("请写到市，不要只写省。", "");
        assertThat(rows.of("select text from message where about = ?", number.toString()))
                .anySatisfy(body -> assertThat((String) body).contains("请写到市，不要只写省。"));
    }

    @Test
    void theReceiptSaysThatItShowsACorrectionOnceOneWasSent() throws Exception {
        assertThat(receipt()).contains("杭州市").doesNotContain("补正");

        corrections.keep(number, Map.of("city", List.of("宁波市"), "-asked", List.of("city")));
        corrections.send(number, application.citizen(), true);

        assertThat(receipt()).contains("宁波市", "已按补正更新（第 1 次）").doesNotContain("杭州市");
    }

    private String receipt() throws IOException {
        var proceeding = registry.own(number, application.citizen()).orElseThrow();
        var pdf = Receipt.of(proceeding, registry.corrected(proceeding.file()), "zh");
        try (var document = Loader.loadPDF(pdf.stream().readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aCorrectionThatNobodySentLapsesOnceHoweverManyTimersSeeIt() throws Exception {
        System.setProperty(CLOCK, "P30D");

        var nodes = IntStream.range(0, 4)
                .mapToObj(node -> executor.submit(() -> timer.perform(number.toString(), clock.instant())))
                .toList();
        for (var node : nodes) {
            node.get();
        }

        assertThat(rows.of("select action from case_act where case_number = ? order by seq", number.toString()))
                .endsWith("correct", "lapse")
                .containsOnlyOnce("lapse");
        assertThat(rows.of("select state from case_file where number = ?", number.toString()))
                .containsExactly("lapsed");
    }
}
