package org.gulou.identity.oidc;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** A provider of the tests with an issuer of its own, as an operator sets it; for the time of a test. */
record SetProvider(String name, String issuer, Map<String, String> settings) {
    static final String CLIENT = "gulou-of-the-tests";
    static final String SECRET = "secret-of-the-tests-that-is-long-enough-for-hs256";

    static SetProvider of(String name, String people) {
        String issuer = "http://127.0.0.1:" + System.getProperty("gulou.test.provider") + "/" + UUID.randomUUID();
        return new SetProvider(name, issuer, Map.of())
                .with("issuer", issuer)
                .with("client", CLIENT)
                .with("secret", SECRET)
                .with("title", "省统一身份认证")
                .with("for", people);
    }

    SetProvider with(String part, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put("gulou.oidc." + name + "." + part, value);
        return new SetProvider(name, issuer, more);
    }

    /** One that says whose card it has seen. */
    SetProvider thatProves() {
        return with("claim.number", "number").with("proves.identity", "true");
    }

    void set() {
        settings.forEach(System::setProperty);
        System.setProperty("gulou.oidc", (System.getProperty("gulou.oidc", "") + " " + name).strip());
    }

    /** So that whoever comes in this test does not wait for those who came in another. */
    static void forgetTheTries(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from attempt");
        }
    }

    static void unsetAll() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("gulou.oidc") || name.equals("gulou.passwords"))
                .forEach(System::clearProperty);
    }
}
