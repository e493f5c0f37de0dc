// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Hands the same connections out again: a new one costs PostgreSQL a process, which is more than most tests cost. */
final class KeptConnections implements DataSource {
    /** Opens one connection to the database. */
    interface Opening {
        Connection connection() throws SQLException;
    }

    private static final ThreadLocal<List<String>> LISTENING = new ThreadLocal<>();
    private final Opening opening;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    KeptConnections(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var kept = idle.pollFirst();
        return lent(kept == null || kept.isClosed() ? opening.connection() : kept);
    }

    /** What this thread asks the database meanwhile, through objects or by plain SQL. */
    static List<String> heard(Runnable work) {
        var statements = new ArrayList<String>();
        LISTENING.set(statements);
        try {
            work.run();
        } finally {
            LISTENING.remove();
        }
        return statements;
    }

    private static void heard(String statement) {
        var listening = LISTENING.get();
        if (listening != null) {
            listening.add(statement);
        }
    }

    /** Looks like the connection itself, but closing it gives it back. */
    private Connection lent(Connection real) throws SQLException {
        var asOpened = real.getTransactionIsolation();
        var back = new boolean[1];
        return (Connection) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "close" -> {
                            if (!back[0]) {
                                back[0] = true;
                                giveBack(real, asOpened);
                            }
                            return null;
                        }
                        case "isClosed" -> {
                            return back[0] || real.isClosed();
                        }
                        default -> {
                            if (back[0]) {
                                throw new SQLException("this connection was closed");
                            }
                        }
                    }
                    if (method.getName().equals("prepareStatement")) {
                        heard(String.valueOf(args[0]));
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void giveBack(Connection real, int isolation) throws SQLException {
        if (real.isClosed()) {
            return;
        }
        if (!real.getAutoCommit()) {
            real.rollback();
            real.setAutoCommit(true);
        }
        if (real.getTransactionIsolation() != isolation) {
            real.setTransactionIsolation(isolation);
        }
        real.setReadOnly(false);
        real.clearWarnings();
        idle.addFirst(real);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
