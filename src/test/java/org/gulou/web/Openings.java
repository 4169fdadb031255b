package org.gulou.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Where the application takes something in, as it is deployed. */
record Openings(ServletContext application) {
    private static final Pattern BUTTON = Pattern.compile("name=\"do\" value=\"([a-zA-Z-]+)[\":]");

    /** Every page of the application and every part of one. */
    private Set<String> pages(String folder) {
        var found = new TreeSet<String>();
        for (String path : application.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                if (!path.equals("/WEB-INF/classes/") && !path.equals("/WEB-INF/lib/")) {
                    found.addAll(pages(path));
                }
            } else if (path.endsWith(".xhtml")) {
                found.add(path);
            }
        }
        return found;
    }

    /** What can be sent a form: pages, and what servlets answer. */
    Set<String> addresses() {
        Stream<String> shown = pages("/").stream()
                .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/error/"))
                .map(page -> page.startsWith("/citizen/") ? page.replaceAll("/citizen(/.*)\\.xhtml", "$1") : page);
        Stream<String> doors = application.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getClassName().startsWith("org.gulou."))
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(mapping -> !mapping.startsWith("/test/"))
                .map(mapping -> mapping.replaceAll("/\\*$", ""));
        return new TreeSet<>(Stream.concat(shown, doors).toList());
    }

    /** What can be asked for by a button, as its page names it. */
    Set<String> buttons() throws IOException {
        var found = new TreeSet<String>();
        for (String page : pages("/")) {
            try (InputStream text = Objects.requireNonNull(application.getResourceAsStream(page))) {
                BUTTON.matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(button -> found.add(button.group(1)));
            }
        }
        return found;
    }

    /** What other systems can have done, each address as an expression. */
    Set<String> ofSystems() throws IOException {
        try (InputStream text = Objects.requireNonNull(
                application.getClassLoader().getResourceAsStream("org/gulou/api/openapi.json"))) {
            return JsonMapper.shared().readTree(text).get("paths").properties().stream()
                    .filter(path -> path.getValue().has("post"))
                    .map(path -> "/api/v1" + path.getKey().replaceAll("\\{[a-z]+\\}", "[^/]+"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
