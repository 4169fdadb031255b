package org.gulou.bench.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Desk;
import org.gulou.cases.Queue;
import org.gulou.catalog.Offer;
import org.gulou.intake.Drafts;
import org.gulou.intake.LastLook;
import org.gulou.intake.Submission;
import org.gulou.intake.Visitor;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;

/** One case from its filing to its end: 1 start, then 4 times find, claim and complete. */
final class PacedCase {
    static final String SERVICE = "paced";
    private static final int STEPS = 4;
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("name", List.of("王芳")),
            Map.entry("matter", List.of("老旧小区改造，申请加装电梯，共十二户，已经全部同意。")),
            Map.entry("amount", List.of("4200.50")),
            Map.entry("people", List.of("12")),
            Map.entry("area", List.of("86.5")),
            Map.entry("built", List.of("1998")),
            Map.entry("since", List.of("2020", "5", "1")),
            Map.entry("before", List.of("false")),
            Map.entry("way", List.of("post")),
            Map.entry("street", List.of("黔灵东路 10 号 3 栋 2 单元")),
            Map.entry("-asked", List.of(
                    "name", "matter", "amount", "people", "area", "built", "since", "before", "way", "street")));

    private final Drafts drafts;
    private final Desk desk;

    PacedCase(Drafts drafts, Desk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** A draft that is filled in: what a citizen has done before the case starts. */
    record Ready(String draft, Visitor visitor, Actor.Official clerk) {}

    /** The applicant leaves neither phone nor e-mail, so that no message is written: Flowable writes none either. */
    Ready prepare(Offer offer, int clerk) {
        var draft = drafts.start(offer, "王芳", "");
        var visitor = new Visitor(
                Optional.empty(), Optional.of(((org.gulou.intake.Owner.Guest) draft.owner()).code()));
        drafts.change(draft.getId(), visitor, (journey, before) -> journey.read("all", ANSWERS, () -> "r1"));
        var official =
                new Actor.Official("clerk-" + clerk, "李四", Set.of(new Post("clerk", offer.body().id())));
        return new Ready(draft.getId(), visitor, official);
    }

    /**
     * Takes a case from its filing to its end.
     *
     * @throws IllegalStateException if a step is not taken, so that nothing else than whole cases is counted
     */
    void run(Ready ready) {
        Submission filed = drafts.submit(ready.draft(), ready.visitor(), "zh", LastLook.UNKNOWN, true).orElseThrow();
        if (!(filed instanceof Submission.Filed(CaseNumber number))) {
            throw new IllegalStateException("Draft " + ready.draft() + " was not filed: " + filed);
        }
        var queue = new Queue(number.toString(), "", Queue.Urgency.ANY, Queue.Holder.ANYBODY, "");
        for (int step = 1; step <= STEPS; step++) {
            CaseNumber found = desk.queue(ready.clerk(), queue, 0, 1).getFirst().number();
            done(desk.claim(found, ready.clerk()));
            done(desk.act(found, new Attempt("complete", ready.clerk()), step, Optional.empty()));
        }
    }

    private static void done(Desk.Outcome outcome) {
        if (!(outcome instanceof Desk.Outcome.Done)) {
            throw new IllegalStateException("A step was not taken: " + outcome);
        }
    }
}
