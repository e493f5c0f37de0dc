// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;

/** Launches as log lines. @param launches one list of lines each @param reference of the one asked for, or empty */
public record LaunchLogPage(List<List<String>> launches, String reference) {}
