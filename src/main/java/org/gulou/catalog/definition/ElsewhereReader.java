package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/**
 * Reads where people apply for what the portal only tells of. Such a service has neither form nor workflow of its own:
 * nothing is asked here, and no case comes of it.
 */
final class ElsewhereReader {
    static final String KEY = "elsewhere";

    private static final List<String> OF_APPLICATIONS = List.of(
            "access", "signs", "subject", "once", "startedBy", "tables", "letters", "reasons", "retention", "drafts");
    private static final List<String> OF_CERTIFICATES =
            List.of("certificate", "each", "validFrom", "validUntil", "renew", "review");
    private static final List<String> OF_ANSWERS = List.of("when", "each");

    private static final Fields FORM = made("""
            pages:
              - id: elsewhere
                title: {zh: 在别处办理, en: Elsewhere}
                items:
                  - {id: elsewhere, kind: info, title: {zh: 在别处办理。, en: This is done elsewhere.}}
            """);
    private static final Fields WORKFLOW = made("""
            start: elsewhere
            states:
              elsewhere: {label: {zh: 在别处办理, en: Elsewhere}, citizen: received, waitsFor: applicant, lasts: 1 days, then: leave}
              away: {label: {zh: 在别处办理, en: Elsewhere}, citizen: closed, end: not-accepted}
            moves:
              leave: {label: {zh: 离开, en: Leave}, from: elsewhere, to: away, by: time}
            clocks: {}
            """);

    private ElsewhereReader() {}

    private static Fields made(String yaml) {
        return Node.read("service.yaml", yaml.getBytes(UTF_8)).orElseThrow();
    }

    /** Whether a service file leads elsewhere. */
    static boolean leads(Fields service) {
        return service.get(KEY).isPresent();
    }

    /** Stands for the form that there is none of, so that whoever reads a service need not ask whether it has one. */
    static Fields form() {
        return FORM;
    }

    /** Stands for the workflow that there is none of: no case ever comes into it. */
    static Way way() {
        return new Way(WORKFLOW, Optional.empty());
    }

    /** Where it leads. A page that nobody should be sent to is told, and never shown. */
    static Optional<Elsewhere> read(Fields holder, Mistakes mistakes) {
        return holder.get(KEY)
                .map(node -> node instanceof Fields site ? site(site, mistakes) : new Elsewhere.AtWindow());
    }

    private static Elsewhere site(Fields site, Mistakes mistakes) {
        Written written = site.written("url").orElseThrow();
        return switch (SiteAddress.judge(written.text())) {
            case SiteAddress.Public(var address) -> new Elsewhere.Site(address, site.words("name"));
            case SiteAddress.Wrong(var why, var advice) -> {
                mistakes.add(written.problem(why, advice));
                yield new Elsewhere.AtWindow();
            }
        };
    }

    /** Tells of all that a service says about applications, though none are made here. */
    static void check(String folder, Fields service, Sources sources) {
        Mistakes mistakes = sources.mistakes();
        read(service, mistakes); // the guide is not read where something else is wrong
        Stream.of(
                        Stream.of(folder + "/form.yaml", folder + "/workflow.yaml")
                                .filter(sources::has),
                        sources.paths(folder + "/forms", ".yaml").stream(),
                        sources.paths(folder + "/examples", ".yaml").stream())
                .flatMap(paths -> paths)
                .forEach(path -> mistakes.at(
                        new Place(path, 1, 1),
                        say("The service leads elsewhere, so nothing is asked, decided or told in stories here."),
                        say("Delete this file, or leave out '{key}' in service.yaml.", KEY)));
        said(service, OF_APPLICATIONS, mistakes);
        service.fields("result").ifPresent(result -> said(result, OF_CERTIFICATES, mistakes));
        Stream.of("eligibility", "papers", "fees")
                .flatMap(key -> service.maps(key).stream())
                .forEach(thing -> OF_ANSWERS.stream()
                        .filter(key -> thing.get(key).isPresent())
                        .forEach(key -> mistakes.at(
                                thing.keyPlace(key),
                                say(
                                        "'{key}' is a rule about answers, and nobody answers anything here: the service leads elsewhere.",
                                        key),
                                say("Say it in words."))));
        atWindow(service, mistakes);
    }

    private static void said(Fields fields, List<String> keys, Mistakes mistakes) {
        keys.stream()
                .filter(key -> fields.get(key).isPresent())
                .forEach(key -> mistakes.at(
                        fields.keyPlace(key),
                        say("'{key}' is about applications that are made here, and the service leads elsewhere.", key),
                        say("Leave it out.")));
    }

    private static void atWindow(Fields service, Mistakes mistakes) {
        if (service.written(KEY).isPresent()) {
            service.writtens("channels").stream()
                    .filter(channel -> channel.text().equals("online"))
                    .forEach(online -> mistakes.add(online.problem(
                            say("Whoever must come to the window cannot apply online."),
                            say("Leave out 'online', or name the site under '{key}'.", KEY))));
        }
    }

    /**
     * Tells what a variant must not say of a service that leads elsewhere as a whole.
     *
     * @param layer what the variant says
     * @param whole the service file with it
     */
    static void checkVariant(Fields layer, Fields whole, Mistakes mistakes) {
        Stream.of("form", "workflow")
                .filter(key -> layer.get(key).isPresent())
                .forEach(key -> mistakes.at(
                        layer.keyPlace(key),
                        say("The service leads elsewhere, so its variants have no {key} either.", key),
                        say("Make a service of its own of what people apply for here.")));
        if (!leads(whole)) {
            mistakes.at(
                    layer.keyPlace(KEY),
                    say("The service leads elsewhere, so this variant has no form to apply with here."),
                    say("Make a service of its own of what people apply for here."));
        }
        said(whole, OF_APPLICATIONS, mistakes);
    }
}
