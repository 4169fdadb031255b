package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node.Fields;

/** Papers that the state has itself, and the register that has them: {@code wording/held-papers.yaml}. */
record HeldPapers(List<Entry> entries) {
    static final String FILE = "wording/held-papers.yaml";

    record Entry(List<String> title, List<String> unless, String register) {
        /** Whether it is this paper; "birth certificate or court judgment" is not, for nobody has the other. */
        boolean is(String paper) {
            return title.stream().anyMatch(paper::contains) && unless.stream().noneMatch(paper::contains);
        }
    }

    private static final Pattern AND = Pattern.compile("[、，；]|或者?|和|以及");

    static final HeldPapers NONE = new HeldPapers(List.of());

    static HeldPapers of(Fields file) {
        return new HeldPapers(file.maps("papers").stream()
                .map(paper ->
                        new Entry(paper.strings("title"), paper.strings("unless"), paper.stringOrEmpty("register")))
                .toList());
    }

    /** Nothing is fetched for what is applied for elsewhere. */
    void look(Fields service, Consumer<Finding> tell) {
        if (service.get("elsewhere").isPresent()) {
            return;
        }
        for (Fields paper : service.maps("papers")) {
            if (paper.get("from").isEmpty()) {
                held(paper)
                        .ifPresent(entry -> tell.accept(new Finding(
                                Rule.HELD,
                                paper.keyPlace("title")
                                        .problem(
                                                say("The state has this paper itself."),
                                                say(
                                                        "Write 'from: register {register}': it is fetched, and asked for only while the"
                                                                + " register does not answer.",
                                                        entry.register())))));
            }
        }
    }

    /** The register that has every one of the papers in a title, such as 身份证和户口簿. */
    private Optional<Entry> held(Fields paper) {
        String title = paper.words("title").texts().getOrDefault("zh", "").replaceAll("（[^）]*）", "");
        List<Optional<Entry>> each = AND.splitAsStream(title).map(this::entry).toList();
        boolean shownInPerson = paper.strings("ways").equals(List.of("at window"));
        return shownInPerson || each.contains(Optional.<Entry>empty()) ? Optional.empty() : each.getFirst();
    }

    private Optional<Entry> entry(String paper) {
        return entries.stream().filter(entry -> entry.is(paper)).findFirst();
    }
}
