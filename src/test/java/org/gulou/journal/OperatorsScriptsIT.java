package org.gulou.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The scripts of operators do their work beside the running portal, with nothing but the server and the application. */
@ArquillianTest
class OperatorsScriptsIT {
    private static final int SOUND = 0;
    private static final String SETTING = "-Dgulou.";

    @Test
    @RunAsClient
    void journalIsVerifiedWhileThePortalRuns() throws IOException, InterruptedException {
        assertThat(ran("verify-journal.sh")).startsWith("The journal is sound: ");
    }

    @Test
    @RunAsClient
    void filesAreComparedWhileThePortalRuns() throws IOException, InterruptedException {
        assertThat(ran("verify-files.sh")).contains(" bytes are as they were kept, 0 are not; ");
    }

    /** What it prints, once it has ended well. */
    private static String ran(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", Path.of("wildfly-config", script).toString()).redirectErrorStream(true);
        builder.environment().putAll(settings());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JBOSS_HOME", System.getProperty("jboss.home"),
                        "GULOU_WAR", System.getProperty("gulou.war")));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(SOUND);
        return printed;
    }

    /** What the server under test was told, as an operator would tell it to a script: by the environment. */
    private static Map<String, String> settings() {
        List<String> told = List.of(System.getProperty("gulou.server.arguments").split(" "));
        return Stream.of("data", "db.url", "db.user", "db.password")
                .flatMap(name -> told.stream()
                        .filter(argument -> argument.startsWith(SETTING + name + "="))
                        .map(argument -> Map.entry(
                                "GULOU_" + name.replace('.', '_').toUpperCase(Locale.ROOT),
                                argument.substring(SETTING.length() + name.length() + 1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
