package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.gulou.documents.Checked;
import org.gulou.documents.Upload;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;

/** How much of the data folder one person may fill with what she has not filed: enough for any paper, too little to flood. */
@RequestScoped
class Room {
    /** In bytes, over all drafts of a person; of a guest, who has no others, over this one. */
    static final long MOST = 200_000_000;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    Drafts drafts;

    /** Refuses a file for which there is no room left; {@code owner} is the draft or case number that would keep it. */
    Checked check(String owner, Checked checked) {
        return checked instanceof Checked.Accepted file
                        && taken(owner) + file.content().size() > MOST
                ? Checked.refused("upload.noRoom", file.name(), Upload.size(MOST))
                : checked;
    }

    private long taken(String owner) {
        Stream<String> hers = user.person().map(Person::getId).stream()
                .flatMap(person -> drafts.of(person).stream())
                .map(Draft::getId);
        return Stream.concat(Stream.of(owner), hers)
                .distinct()
                .mapToLong(vault::size)
                .sum();
    }
}
