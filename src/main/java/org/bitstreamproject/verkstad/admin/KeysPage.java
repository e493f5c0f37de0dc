// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.lti.ToolKeyState;

/** The tool's keys. @param underWay true while a new one waits for its turn */
public record KeysPage(List<ToolKeyState> keys, boolean underWay, String address, String done) {}
