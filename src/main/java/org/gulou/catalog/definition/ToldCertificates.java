package org.gulou.catalog.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Validity;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Element;
import org.gulou.workflow.Given;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Word;
import org.gulou.workflow.Workflow;

/** The certificates of a told case, which stories know by their place in the list, or by the option. */
record ToldCertificates(Workflow workflow, Situation situation) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    /** Which certificates a move is about, as a story writes it; empty where it does not say. */
    Optional<Value> which(List<String> told) {
        List<String> keys = List.copyOf(standing().keySet());
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Value.Items(told.stream()
                        .map(name -> NUMBER.matcher(name).matches() && Integer.parseInt(name) <= keys.size()
                                ? keys.get(Integer.parseInt(name) - 1)
                                : name)
                        .map(Value::of)
                        .toList()));
    }

    private Map<String, Certificate> standing() {
        return Certificates.of(workflow, situation.history()).standing();
    }

    /**
     * What the newest certificate says, or a list of what that of each element does; empty where the path is of something
     * else.
     */
    Optional<Value> at(String path, ServiceVersion version, List<ToldIssue> issued) {
        if (!path.matches(Effect.CERTIFICATE + "[.\\[].*")) {
            return Optional.empty();
        }
        var newest = new LinkedHashMap<String, ToldIssue>();
        issued.stream()
                .filter(issue -> issue.paper().equals(Effect.CERTIFICATE))
                .forEach(issue -> newest.put(issue.key(), issue));
        var all = new ArrayList<Value>();
        newest.forEach((key, issue) -> all.add(certificate(version, issue)));
        if (workflow.each(Effect.CERTIFICATE).isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        Value told = workflow.each(Effect.CERTIFICATE).isPresent() ? new Value.Items(all) : all.getFirst();
        return new ToldPath(path).in(Map.of(Effect.CERTIFICATE, told), rows -> List.copyOf(newest.keySet()));
    }

    private Value certificate(ServiceVersion version, ToldIssue issue) {
        Situation then = issue.then();
        Map<String, Value> names = Given.last(workflow, then);
        names.put("case", workflow.read(then, "case"));
        workflow.each(Effect.CERTIFICATE)
                .ifPresent(each -> Certificates.elements(workflow, then, Effect.CERTIFICATE).stream()
                        .filter(element -> element.key().equals(issue.key()))
                        .map(Element::value)
                        .forEach(element -> names.put(each.name(), element)));
        var since = Certificate.firstIssued(workflow, then.history(), issue.key())
                .map(Act::at)
                .orElse(then.now());
        LocalDate issued = OfficeTime.day(then.now());
        Validity counts = version.validity(then.scope().inside(names), then.surroundings(), OfficeTime.day(since));
        Certificate now = standing().getOrDefault(issue.key(), Certificate.NONE);
        return new Value.Fields(Map.of(
                "issuedOn", Value.of(issued),
                "validFrom", Value.of(counts.from().orElse(issued)),
                "validUntil", counts.until().map(Value::of).orElse(Value.EMPTY),
                "state", Value.of(Word.of(now))));
    }
}
