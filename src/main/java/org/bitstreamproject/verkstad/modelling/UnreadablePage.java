// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** A model that can be kept but not shown. @param number of its newest version */
public record UnreadablePage(String uid, ModelContext context, int number) {}
