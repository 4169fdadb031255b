package org.gulou.web.admin.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies where in a catalogue folder, and which schema says how it is written. */
public enum Kind {
    SERVICES("services/[^/]+/([^/]+)/(?!letters/).+"),
    LETTERS("services/[^/]+/([^/]+)/letters/.+"),
    ELEMENTS("elements/.+"),
    WORKFLOWS("workflows/.+"),
    VOCABULARIES("vocabularies/.+"),
    PARAMETERS("parameters/.+"),
    CALENDARS("calendars/.+"),
    REGISTERS("registers/.+"),
    OFFERS("offers/.+"),
    OCCASIONS("occasions/.+"),
    FINDING("finding/.+"),
    WORDING("wording/.+"),
    SCHEMAS("schemas/.+");

    private static final Set<String> PARTS = Set.of("service", "form", "forms", "workflow", "letters", "examples");
    private static final Pattern FORM = Pattern.compile("services/[^/]+/[^/]+/(form|forms/[^/]+)\\.yaml");
    private static final Pattern IN_SERVICE = Pattern.compile("services/[^/]+/([^/]+)/.+");

    private final Pattern paths;

    Kind(String paths) {
        this.paths = Pattern.compile(paths);
    }

    static Optional<Kind> of(String path) {
        return Stream.of(values())
                .filter(kind -> kind.paths.matcher(path).matches())
                .findFirst();
    }

    /** The service to which the file at {@code path} belongs; empty for what services share. */
    static Optional<String> service(String path) {
        Matcher inside = IN_SERVICE.matcher(path);
        return inside.matches() ? Optional.of(inside.group(1)) : Optional.empty();
    }

    /** What a file of a service is for: the key of its words; the empty text for any other file. */
    static String part(String path) {
        if (!IN_SERVICE.matcher(path).matches()) {
            return "";
        }
        String name = path.replaceFirst("services/[^/]+/[^/]+/", "").replaceFirst("[/.].*", "");
        return PARTS.contains(name) ? name : "";
    }

    /** Whether it is the form of a service, or one that officials fill in. */
    public static boolean isForm(String path) {
        return FORM.matcher(path).matches();
    }

    /** The kind of file as the handbook calls it; the empty text where it has no example. */
    static String example(String path) {
        return of(path).filter(LETTERS::equals).map(letters -> "letters").orElseGet(() -> schema(path));
    }

    /** The name of the schema by which the file is written; the empty text where there is none. */
    static String schema(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        if (!path.endsWith(".yaml")) {
            return "";
        }
        return switch (of(path).orElse(SCHEMAS)) {
            case SERVICES -> path.contains("/examples/") ? "example" : path.contains("/forms/") ? "form" : name;
            case ELEMENTS -> "element";
            case WORKFLOWS -> "archetype";
            case VOCABULARIES -> name.equals("bodies") ? "bodies" : "vocabulary";
            case PARAMETERS -> "parameters";
            case OFFERS -> "offers";
            case OCCASIONS -> "occasion";
            case FINDING, WORDING -> name;
            case LETTERS, CALENDARS, REGISTERS, SCHEMAS -> "";
        };
    }
}
