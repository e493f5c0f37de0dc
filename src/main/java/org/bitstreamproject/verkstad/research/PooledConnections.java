// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of the server's pool. */
@Dependent
class PooledConnections implements Connections {
    @Resource(lookup = "java:app/jdbc/verkstad")
    private DataSource dataSource;

    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }
}
