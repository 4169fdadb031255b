package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Filings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.documents.Checked;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.EarlierPaper;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.identity.Mandates;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which papers of earlier cases somebody may hand in again: those filed by herself in the same name. */
@ArquillianTest
class EarlierPapersIT {
    private static final String PERMIT = "online-freight-permit--guiyang-transport";

    @Inject
    EarlierPapers earlier;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    Vault vault;

    @Inject
    People people;

    @Inject
    Mandates mandates;

    @Inject
    Clock clock;

    private Person agent;
    private String company;

    @BeforeEach
    void anAgentOfACompany() {
        agent = people.bySignInName("yang.xiuying").orElseThrow();
        company = mandates.of(agent.getId()).getFirst().principal().id();
    }

    private StoredFile file(String owner) {
        var content = Content.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        return vault.keep(owner, new Checked.Accepted("licence.pdf", FileType.PDF, content));
    }

    private CaseNumber files(Optional<String> organisation, String title) throws Exception {
        StoredFile stored = file("being filed");
        var upload = new Upload(stored.id(), stored.name(), "pdf", stored.size());
        var paper = new FilledForm.Paper(
                "licence", LocalizedText.of(title, title), new Way(Way.Means.UPLOAD, ""), "", List.of(upload));
        CaseNumber number = filings.file(PERMIT, agent.getId(), organisation, List.of(paper), clock.instant());
        vault.handOneOver(stored.id(), number.toString());
        return number;
    }

    private List<String> titles(List<EarlierPaper> papers) {
        return papers.stream().map(paper -> paper.title().in("zh")).toList();
    }

    private List<String> offered(String actingFor) {
        var visitor = new Visitor(Optional.of(agent.getId()), Optional.empty());
        Draft draft = drafts.start(
                published.catalogue().offer(PERMIT).orElseThrow(),
                new Actor.Citizen(agent.getId(), agent.getName(), actingFor));
        return titles(earlier.of(drafts.open(draft.getId(), visitor).orElseThrow()));
    }

    private Proceeding found(CaseNumber number) {
        return registry.own(number, citizen()).orElseThrow();
    }

    private Actor.Citizen citizen() {
        return new Actor.Citizen(agent.getId(), agent.getName(), "");
    }

    @Test
    void whatWasFiledForACompanyIsOfferedForItAlone() throws Exception {
        files(Optional.of(company), "公司章程");
        files(Optional.empty(), "本人护照");

        assertThat(offered(company)).contains("公司章程").doesNotContain("本人护照");
    }

    @Test
    void aCorrectionOffersThePapersOfWhomTheCaseIsFor() throws Exception {
        CaseNumber corrected = files(Optional.of(company), "要补正的");
        files(Optional.of(company), "公司近照");
        files(Optional.empty(), "本人近照");

        assertThat(titles(earlier.of(found(corrected), citizen())))
                .contains("公司近照")
                .doesNotContain("本人近照", "要补正的");
    }

    @Test
    void whoHoldsALinkAloneIsOfferedNothing() throws Exception {
        CaseNumber number = files(Optional.of(company), "公司章程");

        assertThat(earlier.of(found(number), Registry.holderOf(number.toString())))
                .isEmpty();
    }

    @Test
    void aFileThatIsGoneIsNotAmongThoseOfItsPaper() throws Exception {
        CaseNumber number = files(Optional.of(company), "丢失的");
        EarlierPaper paper = earlier.of(found(files(Optional.of(company), "别的")), citizen()).stream()
                .filter(one -> one.from().number().equals(number.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(earlier.files(paper)).hasSize(1);

        vault.delete(paper.paper().files().getFirst().id());

        assertThat(earlier.files(paper)).isEmpty();
    }
}
