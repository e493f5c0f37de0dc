// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.util.List;
import java.util.Map;

/**
 * An error told to a person.
 *
 * @param heading what happened
 * @param advice what it means and what to do
 * @param reference incident number to quote; empty when there is nothing to look up
 * @param kept what the person had typed, shown again so that nothing is lost
 */
public record ErrorPage(int status, String heading, String advice, String reference, Map<String, List<String>> kept) {}
