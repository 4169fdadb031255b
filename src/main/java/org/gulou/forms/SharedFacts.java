package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.source.SharedItem;

/**
 * What makes a question of a shared element the same fact in every form that takes the element in. An element that
 * identifies somebody, such as a person, tells the same everywhere where it stands for whoever the application is about;
 * others, such as an address, where they stand under the same name.
 */
final class SharedFacts {
    private static final String APPLICANTS_NAME = "case.applicant.name";

    private final Form form;
    private final Map<String, List<String>> instances;

    SharedFacts(Form form) {
        this.form = form;
        this.instances = form.shared().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> Earlier.Instance.key(entry.getKey(), entry.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** By what the question at a path is known in other forms; empty where only this form asks it. */
    Optional<String> of(String path) {
        return Optional.ofNullable(form.shared().get(path)).flatMap(item -> of(path, item));
    }

    private Optional<String> of(String path, SharedItem item) {
        String name = item.element() + "@" + item.version() + "." + item.item();
        String instance = Earlier.Instance.key(path, item);
        if (!identifies(instance)) {
            return Optional.of(name + " " + Earlier.Instance.of(path, item).scope());
        }
        return isAbout(instance, item) ? Optional.of(name) : Optional.empty();
    }

    private boolean identifies(String instance) {
        return paths(instance).stream()
                .anyMatch(path ->
                        form.kind(path).filter(CodeKind.class::isInstance).isPresent());
    }

    /** Whether the application is about whom this tells of: its subject, else who applies, else the only one there is. */
    private boolean isAbout(String instance, SharedItem item) {
        List<String> alike = instances.keySet().stream()
                .filter(other -> paths(other).stream()
                        .flatMap(path -> form.sharedAt(path).stream())
                        .anyMatch(there -> there.element().equals(item.element())))
                .toList();
        Set<String> subject = form.subject().reads();
        List<String> subjects = alike.stream()
                .filter(other -> paths(other).stream().anyMatch(subject::contains))
                .toList();
        List<String> applicants = alike.stream()
                .filter(other -> paths(other).stream().anyMatch(this::proposesTheApplicant))
                .toList();
        List<String> about = !subjects.isEmpty() ? subjects : !applicants.isEmpty() ? applicants : alike;
        return about.size() == 1 && about.getFirst().equals(instance);
    }

    private boolean proposesTheApplicant(String path) {
        return form.ask(path)
                .filter(ask -> ask.byDefault().reads().contains(APPLICANTS_NAME))
                .isPresent();
    }

    private List<String> paths(String instance) {
        return instances.getOrDefault(instance, List.of());
    }
}
