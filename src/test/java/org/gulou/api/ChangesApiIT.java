package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.journal.Chain;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A system hears of every case that changed since it last asked, and of none twice for one change. */
@ArquillianTest
class ChangesApiIT extends SystemCalls {
    @Inject
    Chain chain;

    @Inject
    Journal journal;

    @Inject
    UserTransaction transaction;

    /** What the journal has sealed: what it does once a second. */
    private JsonNode changed(String query) throws IOException, InterruptedException {
        while (chain.seal(1_000) > 0) {
            // all that waits
        }
        HttpResponse<String> answer = read("/changes?most=200" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(broken("CaseChangeList", answer)).isEmpty();
        return json(answer);
    }

    /** Seals what was done to a case; where the portal is sealing at that moment, sealing here steps aside. */
    private void seal(String number) {
        while (chain.places(journal.entries(number)).size()
                < journal.entries(number).size()) {
            chain.seal(1_000);
        }
    }

    private static List<String> numbers(JsonNode part) {
        return part.get("cases")
                .valueStream()
                .map(one -> one.get("number").asString())
                .toList();
    }

    private static String next(JsonNode part) {
        return "&after=" + part.get("next").asString();
    }

    @Test
    void whoAsksOnHearsWhatWasDoneSinceAndALookIsNoChange() throws IOException, InterruptedException {
        JsonNode first = changed("");
        assertThat(numbers(first)).as("nothing has changed yet").isEmpty();
        assertThat(first.get("more").asBoolean()).isFalse();

        read("/cases/" + number);
        assertThat(numbers(changed(next(first)))).isEmpty();

        send(to("/cases/" + number + "/claim").POST(BodyPublishers.noBody()));
        JsonNode second = changed(next(first));
        assertThat(numbers(second)).containsExactly(number.toString());
        assertThat(numbers(changed(next(second)))).isEmpty();
        assertThat(numbers(changed(next(first)))).as("asked once more").containsExactly(number.toString());
    }

    @Test
    void whatWasDoneBeforeAndCommittedLaterIsNotPassedOver() throws Exception {
        JsonNode first = changed("");
        var program = new Actor.Official("slow", "慢", Set.of(CLERK));
        transaction.begin();
        journal.record(program, "claim", number.toString(), Map.of(), clock.instant());
        journal.entries(number.toString());
        var meanwhile = new ArrayList<String>();
        var other = new Thread(() -> meanwhile.add(filed()));
        other.start();
        other.join();
        JsonNode second = changed(next(first));
        transaction.commit();

        assertThat(numbers(second)).containsExactlyElementsOf(meanwhile);
        assertThat(numbers(changed(next(second)))).containsExactly(number.toString());
    }

    private String filed() {
        return care.forAClerk().filed().toString();
    }

    @Test
    @Timeout(60)
    void ofManyChangesEachPartGoesOnWhereTheLastEnded() throws IOException, InterruptedException {
        String begin = next(changed(""));
        send(to("/cases/" + number + "/claim").POST(BodyPublishers.noBody()));
        send(to("/cases/" + number + "/release").POST(BodyPublishers.noBody()));
        String another = filed();
        seal(another);
        var told = new ArrayList<List<String>>();
        boolean more = true;
        for (String place = begin; more; ) {
            JsonNode part = json(read("/changes?most=1" + place));
            told.add(numbers(part));
            place = next(part);
            more = part.get("more").asBoolean();
        }

        assertThat(told).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(1));
        assertThat(told.stream().flatMap(List::stream).filter(List.of(number.toString(), another)::contains))
                .as("claimed and given back in a row is told once")
                .containsExactly(number.toString(), another);
    }

    @Test
    void aSystemHearsOfItsOwnOfficesAndItsOwnServiceAlone() throws IOException, InterruptedException {
        String since = "&since=" + clock.instant().minus(Duration.ofMinutes(1));
        secret = letIn("别处的系统", true, Optional.empty(), new Post("clerk", new BodyId("leishan-healthcare-security")))
                .secret();
        assertThat(numbers(changed(since))).doesNotContain(number.toString());
        secret = letIn("另一事项的系统", true, Optional.of("real-estate-transfer"), CLERK)
                .secret();
        assertThat(numbers(changed(since))).isEmpty();
        assertThat(read("/changes?after=bm90aGluZw").statusCode()).isEqualTo(400);
        assertThat(read("/changes?since=2001-01-01T00:00:00Z").statusCode()).isEqualTo(400);
        assertThat(read("/changes?since=today").statusCode()).isEqualTo(400);
    }
}
