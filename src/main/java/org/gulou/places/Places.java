package org.gulou.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;

/** All divisions and bodies that the catalogue knows, in the order in which it lists them. */
public final class Places {
    public static final Places NONE = new Places(List.of(), List.of());

    private final Map<DivisionCode, Division> divisions;
    private final Map<DivisionCode, List<Division>> below;
    private final Map<BodyId, Body> bodies;
    private final Map<Work, Map<DivisionCode, Body>> serving;
    private final Map<Work, List<Body>> doing;
    private final Set<String> posts;
    private final Set<String> ids;

    /** What a body is asked for. */
    private record Work(DivisionCode.Level level, String department) {}

    public Places(Collection<Division> divisions, Collection<Body> bodies) {
        var byCode = new LinkedHashMap<DivisionCode, Division>();
        var byParent = new LinkedHashMap<DivisionCode, List<Division>>();
        for (Division division : divisions) {
            byCode.put(division.code(), division);
            division.parent()
                    .ifPresent(parent -> byParent.computeIfAbsent(parent, code -> new ArrayList<>())
                            .add(division));
        }
        var byId = new LinkedHashMap<BodyId, Body>();
        var byWork = new HashMap<Work, Map<DivisionCode, Body>>();
        var all = new HashMap<Work, List<Body>>();
        for (Body body : bodies) {
            byId.put(body.id(), body);
            for (String department : body.departments()) {
                var work = new Work(body.level(), department);
                byWork.computeIfAbsent(work, none -> new HashMap<>()).putIfAbsent(body.division(), body);
                all.computeIfAbsent(work, none -> new ArrayList<>()).add(body);
            }
        }
        this.divisions = Collections.unmodifiableMap(byCode);
        this.below = Collections.unmodifiableMap(byParent);
        this.bodies = Collections.unmodifiableMap(byId);
        this.serving = byWork;
        this.doing = all;
        this.posts =
                byId.values().stream().flatMap(body -> body.posts().stream()).collect(Collectors.toSet());
        this.ids = byId.keySet().stream().map(BodyId::id).collect(Collectors.toUnmodifiableSet());
    }

    public Collection<Division> divisions() {
        return divisions.values();
    }

    public Optional<Division> division(DivisionCode code) {
        return Optional.ofNullable(divisions.get(code));
    }

    /** The divisions directly below, in the order of the list. */
    public List<Division> below(DivisionCode code) {
        return List.copyOf(below.getOrDefault(code, List.of()));
    }

    /** The division and those above it, the highest first; empty if it is not known. */
    public List<Division> path(DivisionCode code) {
        var path = new ArrayList<Division>();
        for (Optional<Division> step = division(code);
                step.isPresent();
                step = step.get().parent().flatMap(this::division)) {
            path.addFirst(step.get());
        }
        return List.copyOf(path);
    }

    /** What a place below the province is called in full: the widest part first in Chinese, last in English. */
    public LocalizedText named(DivisionCode code) {
        List<LocalizedText> parts = path(code).stream()
                .filter(division -> division.level() != DivisionCode.Level.PROVINCE)
                .map(Division::name)
                .toList();
        return LocalizedText.of(
                parts.stream().map(part -> part.in("zh")).collect(Collectors.joining()),
                parts.reversed().stream().map(part -> part.in("en")).collect(Collectors.joining(", ")));
    }

    public Collection<Body> bodies() {
        return bodies.values();
    }

    /** Every post that somebody can hold somewhere. */
    public Set<String> posts() {
        return posts;
    }

    /** The ids of all bodies, as rules name them. */
    public Set<String> bodyIds() {
        return ids;
    }

    public Optional<Body> body(BodyId id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /** The bodies of {@code level} that do the work of {@code department}, in the order of the list. */
    public List<Body> doing(DivisionCode.Level level, String department) {
        return Collections.unmodifiableList(doing.getOrDefault(new Work(level, department), List.of()));
    }

    /**
     * The body of {@code level} that does the work of {@code department} for {@code division}: the one of the division
     * itself or of a division above it.
     *
     * @param department a code of the vocabulary of departments
     */
    public Optional<Body> serving(DivisionCode division, DivisionCode.Level level, String department) {
        Map<DivisionCode, Body> where = serving.getOrDefault(new Work(level, department), Map.of());
        for (Optional<DivisionCode> at = Optional.of(division);
                at.isPresent();
                at = at.get().parent()) {
            Body body = where.get(at.get());
            if (body != null) {
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }
}
