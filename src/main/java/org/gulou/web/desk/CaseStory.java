package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.cases.FiledRevisions;
import org.gulou.cases.Proceeding;
import org.gulou.documents.StoredFile;
import org.gulou.intake.Attendance;
import org.gulou.intake.Attendances;
import org.gulou.web.ui.Corrected;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Stamp;

/** What happened in a case, as its page tells it: every act, what is new, what ended it, and what corrections changed. */
@Named
@RequestScoped
public class CaseStory {
    /** Something that was asked or handed in, with the files that came with it. */
    public record Brought(Told told, List<StoredFile> files) {
        boolean isNews() {
            return !told.said().isEmpty() || !files.isEmpty();
        }
    }

    @Inject
    DeskCase page;

    @Inject
    FiledRevisions revisions;

    @Inject
    Attendances attendances;

    @Inject
    DeskTalk talk;

    @Inject
    Language language;

    private final Once<List<Corrected>> corrected = new Once<>();
    private final Once<List<Brought>> brought = new Once<>();

    private Proceeding proceeding() {
        return page.proceeding();
    }

    public List<Told> getActs() {
        return Told.story(
                proceeding(),
                attendances.ofCase(proceeding().file().getNumber()).map(Attendance::getHelperName));
    }

    /**
     * The act that brought the open case where it is, such as a request for review, and what was asked or handed in from
     * outside since; only where something was said or handed in with it.
     */
    public List<Brought> getBrought() {
        return brought.get(this::findBrought);
    }

    private List<Brought> findBrought() {
        return proceeding().state().isEnd()
                ? List.of()
                : proceeding().acts().stream()
                        .dropWhile(done -> !done.act().equals(proceeding().entered()))
                        .filter(done -> done.act().equals(proceeding().entered())
                                || done.actorKind().isFromOutside())
                        .map(done -> new Brought(Told.of(done, proceeding()), talk.cameWith(done.seq())))
                        .filter(Brought::isNews)
                        .toList();
    }

    /** The act with which the case ended, and who took it; none while it is open. */
    public List<Told> getEnding() {
        return proceeding().state().isEnd()
                ? proceeding().acts().stream()
                        .filter(done -> done.act().equals(proceeding().entered()))
                        .limit(1)
                        .map(done -> Told.of(done, proceeding()))
                        .toList()
                : List.of();
    }

    /** When a correction came, as the office writes it. */
    public String at(Corrected one) {
        return Stamp.of(one.at());
    }

    /** What each correction changed, the newest first. */
    public List<Corrected> getCorrected() {
        return corrected.get(() -> Corrected.all(
                revisions.of(proceeding()),
                done -> language.of(Told.of(done, proceeding()).who()),
                done -> language.of(proceeding().label(done.act()))));
    }
}
