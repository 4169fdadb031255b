package org.gulou.testbed;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that Maven built, with the tests that run inside the server added; deployed once for all of them. */
@ArquillianSuiteDeployment
public class PortalUnderTest {

    private static final Pattern OUTSIDE_ONLY =
            Pattern.compile("org/gulou/(testbed|journeys)/.*|.*(ArchitectureTest|Properties)(\\$.*)?\\.class");

    @Deployment
    public static WebArchive portal() throws IOException, URISyntaxException {
        var war = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("gulou.war")))
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class))
                .add(new ByteArrayAsset(KnownYears.calendar()), "WEB-INF/services-catalog/" + KnownYears.FILE);
        Path classes = jarOf(PortalUnderTest.class).toPath();
        try (var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (name.endsWith(".class") && !OUTSIDE_ONLY.matcher(name).matches()) {
                    war.addAsWebInfResource(file.toFile(), "classes/" + name);
                }
            }
        }
        return war;
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
