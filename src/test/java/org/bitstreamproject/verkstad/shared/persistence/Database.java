// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A migrated database with the application's own mapping, outside the server. One of each kind for the whole test run. */
public final class Database {
    private static Database derby;
    private static Database postgres;

    private final String name;
    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private Database(String name, DataSource dataSource, boolean isDerby) {
        this.name = name;
        this.dataSource = dataSource;
        Migrations.apply(dataSource, isDerby);
        this.factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new TestUnit(dataSource),
                        Map.of("eclipselink.weaving", "false", "eclipselink.logging.level", "SEVERE"));
    }

    /** Both, started at the first use and shared: tests make their own rows with names of their own. */
    public static Stream<Database> both() {
        return Stream.of(derby(), postgres());
    }

    public static synchronized Database derby() {
        if (derby == null) {
            System.setProperty("derby.stream.error.file", "target/derby-test.log");
            System.setProperty("derby.locks.waitTimeout", "10");
            var url = "jdbc:derby:memory:verkstad-" + UUID.randomUUID() + ";create=true";
            var driver = new org.apache.derby.iapi.jdbc.AutoloadedDriver();
            derby = new Database("Derby", new KeptConnections(() -> driver.connect(url, new Properties())), true);
        }
        return derby;
    }

    public static synchronized Database postgres() {
        if (postgres == null) {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "120")
                        .start();
                var source = server.getPostgresDatabase();
                postgres = new Database("PostgreSQL", new KeptConnections(source::getConnection), false);
            } catch (IOException failed) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", failed);
            }
        }
        return postgres;
    }

    /** Runs in one transaction and commits; a failure rolls back and is thrown on. */
    public <T> T in(Function<EntityManager, T> work) {
        var entityManager = factory.createEntityManager();
        var transaction = entityManager.getTransaction();
        try {
            transaction.begin();
            var result = work.apply(entityManager);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entityManager.close();
        }
    }

    public void inTransaction(Consumer<EntityManager> work) {
        in(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    /** Every statement this thread asks for while it does the work. */
    public List<String> statements(Runnable work) {
        return KeptConnections.heard(work);
    }

    /** A plain connection, for looking at what is stored. */
    public Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public boolean isDerby() {
        return name.equals("Derby");
    }

    @Override
    public String toString() {
        return name;
    }
}
