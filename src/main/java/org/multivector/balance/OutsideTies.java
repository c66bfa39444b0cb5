package org.multivector.balance;

/** How ties to actors outside all poles enter the participation coefficient. */
public enum OutsideTies {
  /** They are one more group. */
  GROUP,
  /** They are left out: the coefficient is 1 - HHI of the shares. */
  LEAVE_OUT
}
