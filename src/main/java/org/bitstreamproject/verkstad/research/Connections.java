// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of their own for exports, outside every transaction of the server. */
@FunctionalInterface
interface Connections {
    Connection open() throws SQLException;
}
