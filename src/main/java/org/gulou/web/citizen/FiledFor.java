package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.intake.Attendance;
import org.gulou.intake.Attendances;
import org.gulou.language.Value;
import org.gulou.web.ui.Language;

/** For whom an official filed what she looks at: the page speaks to the applicant, who is somebody else. */
@Named
@RequestScoped
public class FiledFor {
    @Inject
    CaseInView view;

    @Inject
    Attendances attendances;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private String name = "";
    private String reach = "";

    /** Looks whether whoever opened this case filed it for its applicant. */
    void look(Proceeding proceeding) {
        Optional<String> self =
                user.person().filter(person -> user.isOfficial()).map(Person::getId);
        self.flatMap(id -> attendances
                        .ofCase(proceeding.file().getNumber())
                        .map(Attendance::helper)
                        .filter(id::equals))
                .ifPresent(helper -> {
                    name = proceeding.file().getApplicantName();
                    reach = reach(proceeding);
                });
    }

    /** Looks at the case whose page is open. */
    public void lookAtCase() {
        view.found().ifPresent(this::look);
    }

    private String reach(Proceeding proceeding) {
        String email = proceeding.record().values().get("email") instanceof Value.Text(String given) ? given : "";
        return Stream.of(proceeding.file().getContactPhone(), email)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.joining(language.say("list.comma")));
    }

    /** The name of the applicant; the empty text where she looks herself. */
    public String getName() {
        return name;
    }

    /** Where the messages go. */
    public String getReach() {
        return reach;
    }
}
