package io.entente.marketplace.agreements;

import io.entente.marketplace.aws.Agreements;
import io.entente.marketplace.aws.Sellers;

/** Who sells, where that is asked, and how it is written down. */
record Selling(Sellers sellers, Agreements agreements, Mirroring mirroring) {}
