package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.gulou.cases.CaseParties;
import org.gulou.cases.CountedPots;
import org.gulou.cases.KnownBy;
import org.gulou.cases.Linked;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Rivals;
import org.gulou.catalog.Published;
import org.gulou.documents.Issued;
import org.gulou.documents.Vault;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Sensitive;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.intake.Correction;
import org.gulou.kernel.Money;
import org.gulou.notifications.Outbox;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Stamp;

/** What the page of a case shows of it: answers, papers, clocks and who has to do with it. */
@Named
@RequestScoped
public class CaseRecord {
    /** What opens a case to whoever has it, and so is for the applicant alone. */
    private static final Pattern LINK = Pattern.compile("https?://\\S+/(?:open|party)/\\S+");

    /** A counted pot; {@code state} is the key of the words for what the case has to do with it. */
    public record PotRow(String title, String size, String left, String mine, String state, int ahead) {}

    /** A paper that was issued. */
    public record Paper(String file, String title, String at, String state) {}

    /** What the applicant was told; links that open her case are left out. */
    public record Sent(
            String subject, String channel, String address, String at, String state, String text, String error) {}

    /** Who takes part besides the applicant. */
    public record Other(String label, String number, boolean acts) {}

    @Inject
    DeskCase page;

    @Inject
    CaseParties parties;

    @Inject
    Scans scans;

    @Inject
    Vault vault;

    @Inject
    Issued issued;

    @Inject
    Outbox outbox;

    @Inject
    CurrentUser user;

    @Inject
    People people;

    @Inject
    CountedPots pots;

    @Inject
    Linked linked;

    @Inject
    Rivals rivals;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<Rivals.Open> open = new Once<>();
    private final Once<List<Scans.Folder>> folders = new Once<>();

    private Proceeding proceeding() {
        return page.proceeding();
    }

    /** Who filed it for the applicant with a mandate; the empty text where she did it herself. */
    public String getAgent() {
        return proceeding()
                .file()
                .applicant()
                .agent()
                .flatMap(people::find)
                .map(Person::getName)
                .orElse("");
    }

    public String getFiled() {
        return Stamp.of(proceeding().file().getFiledAt());
    }

    /** Whether the applicant has begun to correct what she was asked to and has not sent it yet; what she changed stays hers. */
    public boolean isCorrectionBegun() {
        return Correction.of(proceeding(), published.catalogue())
                .filter(correction -> !correction.isUnchanged())
                .isPresent();
    }

    public List<ClockFace> getClocks() {
        return proceeding().clocks().stream()
                .map(clock -> ClockFace.of(clock, proceeding().now()))
                .toList();
    }

    public List<Block> getBlocks() {
        return Block.of(proceeding().record());
    }

    /** The warnings that the applicant passed, with her reasons. */
    public List<FilledForm.Passed> getPassed() {
        return proceeding().record().passed();
    }

    /** The sensitive data to whose use the applicant agreed. */
    public List<Sensitive> getConsents() {
        return proceeding().record().consents();
    }

    /** Whether there is something to download, be it only what came with a message. */
    public boolean isWithFiles() {
        return !vault.of(proceeding().file().getNumber()).isEmpty();
    }

    public List<Scans.Folder> getFolders() {
        return folders.get(() -> scans.of(proceeding()));
    }

    public List<Paper> getIssued() {
        return issued.of(proceeding().file().getNumber()).stream()
                .map(paper -> new Paper(
                        paper.file(),
                        language.of(paper.name()),
                        Stamp.of(paper.issuedAt()),
                        paper.state().name()))
                .toList();
    }

    public List<Sent> getMessages() {
        return outbox.about(proceeding().file().getNumber()).stream()
                .map(message -> new Sent(
                        message.getSubject(),
                        message.getChannel().name(),
                        message.getAddress(),
                        Stamp.of(message.getStateAt()),
                        message.getState().name(),
                        LINK.matcher(message.words().text()).replaceAll("…"),
                        message.lastError().orElse("")))
                .toList();
    }

    /** What can be done with the whole batch now, each with the page where it is done. */
    public List<BatchPage.Choice> getInBatch() {
        return proceeding()
                .movesInBatch(user.official())
                .map(move -> new BatchPage.Choice(
                        BatchEntries.address(
                                        proceeding().file().service(),
                                        proceeding().file().batch().name().orElse(""))
                                + "&move=" + move.id() + "#preview",
                        language.of(move.label())))
                .toList();
    }

    /** The applicant's other open cases that may be the same matter, the newest. */
    public List<String> getRivals() {
        return rivals().newest();
    }

    /** How many there are beside these. */
    public long getMoreRivals() {
        return rivals().more();
    }

    private Rivals.Open rivals() {
        return open.get(() -> rivals.of(proceeding().file()));
    }

    /** The case that this one arose from, and those that arose from it. */
    public List<String> getLinked() {
        return linked.of(proceeding().file());
    }

    /** Who takes part besides the applicant, and whether something is asked of her now. */
    public List<Other> getOthers() {
        Proceeding now = proceeding();
        return now.situation().participants().stream()
                .map(one -> new Other(
                        now.workflow()
                                .party(one.party())
                                .map(party -> language.of(party.label()))
                                .orElse(""),
                        new KnownBy(one.who()).masked(),
                        parties.isAsked(now, one)))
                .toList();
    }

    /** The counted pots that the case has to do with. */
    public List<PotRow> getPots() {
        return pots.of(proceeding()).stream()
                .map(pot -> new PotRow(
                        language.of(pot.title()),
                        Money.counted(pot.size()),
                        Money.counted(pot.left()),
                        Money.counted(pot.mine()),
                        "desk.pot." + pot.standing(),
                        pot.ahead()))
                .toList();
    }
}
