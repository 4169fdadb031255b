package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.Journey;
import org.gulou.forms.PageState;
import org.gulou.forms.SectionState;
import org.gulou.intake.Application;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;
import org.omnifaces.cdi.Param;

/** The sections of a long form as a list of tasks, each with how far it is, to be done in the order that suits her. */
@Named
@RequestScoped
public class TasksPage {
    @Inject
    @Param(pathIndex = 0)
    String draft;

    @Inject
    Access access;

    @Inject
    Language language;

    /** More pages than that are more than a phone shows at a glance: then only the section to go on with is unfolded. */
    private static final int MANY = 20;

    private LocalizedText service = LocalizedText.NONE;
    private List<Section> sections = List.of();
    private List<Task> last = List.of();
    private boolean complete;

    /**
     * A section with its pages.
     *
     * @param done how many of them are
     * @param folded whether its pages are out of sight until she asks for them
     */
    public record Section(String title, List<Task> tasks, long done, boolean folded) {}

    /**
     * A page.
     *
     * @param status a word of {@link PageState.Status}
     */
    public record Task(String page, String title, String status, boolean open) {}

    public void open() {
        access.unfiled(draft).ifPresent(this::show);
    }

    private void show(Application application) {
        Journey journey = application.journey();
        if (journey.sections().isEmpty()) {
            Reply.redirect("/apply/" + draft);
            return;
        }
        service = application.version().guide().title();
        boolean many = journey.pages().size() > MANY;
        Optional<SectionState> next = journey.sections().stream()
                .filter(section -> done(section) < section.pages().size())
                .findFirst();
        sections = journey.sections().stream()
                .map(section -> new Section(
                        language.of(section.title()),
                        section.pages().stream().map(this::task).toList(),
                        done(section),
                        many && !next.equals(Optional.of(section))))
                .toList();
        last = journey.page(Journey.PAPERS).map(this::task).stream().toList();
        complete = journey.firstOpen().isEmpty();
    }

    private static long done(SectionState section) {
        return section.pages().stream().filter(PageState::done).count();
    }

    private Task task(PageState page) {
        return new Task(
                page.id(), language.of(page.title()), page.status().name(), page.status() != PageState.Status.LOCKED);
    }

    public String getDraft() {
        return draft;
    }

    public LocalizedText getService() {
        return service;
    }

    public List<Section> getSections() {
        return sections;
    }

    /** The page on which papers are handed in, if any is due: it follows all sections. */
    public List<Task> getLast() {
        return last;
    }

    /** Whether everything is filled in, so that the answers can be checked and sent. */
    public boolean isComplete() {
        return complete;
    }
}
