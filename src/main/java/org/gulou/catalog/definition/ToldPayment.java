package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import org.gulou.kernel.Written;

/** Lives through what a step pays: all of the fee, nothing, or lines of it. */
record ToldPayment(ExampleCase file, Mistakes mistakes) {
    private static final String NOTHING = "none";

    void pay(Node.Fields step) {
        List<Written> lines = step.writtens("paid");
        if (lines.stream().allMatch(line -> line.text().equals(NOTHING))) {
            return;
        }
        List<String> charged =
                file.record().fees().stream().map(ExampleFees::id).distinct().toList();
        lines.stream()
                .filter(line -> !charged.contains(line.text()))
                .filter(line -> step.get("paid").orElseThrow() instanceof Node.Items)
                .forEach(line -> mistakes.unknown(line, say("fee"), charged));
        file.pay(lines.stream().map(Written::text).toList());
    }
}
