package org.gulou;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The rows of the portal's own database, for tests inside it. */
@ApplicationScoped
class PortalRows {
    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    @Produces
    Rows rows() {
        return new Rows(database);
    }
}
