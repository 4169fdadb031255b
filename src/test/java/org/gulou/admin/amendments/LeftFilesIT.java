package org.gulou.admin.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.catalog.Published;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written in a file that is left as it is, deleted or withdrawn is not lost. */
@ArquillianTest
class LeftFilesIT {
    private static final String FOLDER = "services/government-office/notice-objection/";
    private static final String SERVICE = FOLDER + "service.yaml";
    private static final String WORDS = "finding/everyday-words.yaml";

    private final Actor.Official author = Drafting.official(Posts.EDITOR);

    @Inject
    Amendments amendments;

    @Inject
    Publishing publishing;

    @Inject
    Published published;

    private Drafting drafting;

    @BeforeEach
    void begin() {
        drafting = new Drafting(amendments, published, author);
    }

    @Test
    void whoDeletesAFileOrLeavesItAsItIsHasWrittenToo() {
        var deleter = Drafting.official(Posts.ADMIN);
        var keeper = Drafting.official(Posts.ADMIN);
        String id = drafting.begun(SERVICE);
        drafting.written(id, SERVICE, drafting.text(id, SERVICE) + "# 补充 " + id + "\n");
        amendments.take(author, drafting.rights(author), id, WORDS);

        amendments.remove(deleter, drafting.rights(deleter), id, WORDS);
        amendments.drop(keeper, drafting.rights(keeper), id, WORDS);

        assertThat(amendments.find(id).orElseThrow().authors()).contains(deleter.id(), keeper.id());
    }

    @Test
    void whatWasWrittenInAFileThatIsLeftAsItIsIsBroughtBack() {
        String id = drafting.begun(WORDS);
        drafting.written(id, WORDS, "# 写了很久 " + id + "\n");

        amendments.drop(author, drafting.rights(author), id, WORDS);
        assertThat(amendments.files(id)).isEmpty();
        assertThat(amendments.dropped(id)).extracting(AmendedFile::getPath).containsExactly(WORDS);
        amendments.take(author, drafting.rights(author), id, WORDS);
        assertThat(drafting.text(id, WORDS)).as("as it is live").doesNotContain(id);
        amendments.bringBack(author, drafting.rights(author), id, WORDS);

        assertThat(drafting.text(id, WORDS)).isEqualTo("# 写了很久 " + id + "\n");
        assertThat(amendments.dropped(id)).isEmpty();
    }

    @Test
    void whatWasWrittenInAFileThatIsToBeDeletedIsBroughtBack() {
        String id = drafting.begun(WORDS);
        drafting.written(id, WORDS, "# 写了很久 " + id + "\n");

        amendments.remove(author, drafting.rights(author), id, WORDS);
        amendments.remove(author, drafting.rights(author), id, WORDS);
        assertThat(amendments.file(id, WORDS).orElseThrow().isRemoved()).isTrue();
        amendments.bringBack(author, drafting.rights(author), id, WORDS);

        assertThat(drafting.text(id, WORDS)).isEqualTo("# 写了很久 " + id + "\n");
    }

    @Test
    void whoeverStillWritesInAFileThatAColleagueLeavesAsItIsLosesNothing() {
        String id = drafting.begun(WORDS);
        int seen = amendments.file(id, WORDS).orElseThrow().getRevision();
        amendments.drop(author, drafting.rights(author), id, WORDS);

        Saved told = amendments.save(author, drafting.rights(author), id, WORDS, seen, "# 还在写\n");
        assertThat(told).isInstanceOf(Saved.Overtaken.class);
        int now = ((Saved.Overtaken) told).theirs().getRevision();
        amendments.save(author, drafting.rights(author), id, WORDS, now, "# 还在写\n");

        assertThat(drafting.text(id, WORDS)).isEqualTo("# 还在写\n");
    }

    @Test
    void whatWasWithdrawnIsTakenUpAgainWithEverythingThatWasWritten() {
        String id = drafting.begun(WORDS);
        drafting.written(id, WORDS, "# " + id + "\n");
        publishing.withdraw(author, id);

        publishing.takeBack(author, id);

        assertThat(amendments.open()).extracting(Amendment::getId).contains(id);
        assertThat(drafting.text(id, WORDS)).isEqualTo("# " + id + "\n");
    }
}
