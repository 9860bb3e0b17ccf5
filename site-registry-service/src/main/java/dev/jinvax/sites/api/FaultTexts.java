package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.sites.domain.Fault;

/** What is said about a fault in both languages. */
final class FaultTexts {
    private FaultTexts() {}

    static Problem.Item item(Fault fault) {
        String clause = fault.code() == Fault.Code.FEE_MISSING ? "N7" : null;
        return new Problem.Item(fault.code().name(), fault.field(), text(fault.code()), clause, null);
    }

    static BilingualText text(Fault.Code code) {
        return switch (code) {
            case OPENING_HOURS_MISSING -> of("尚未设置接种时间。", "No opening hours are set.");
            case VACCINES_MISSING -> of("尚未设置可接种的疫苗。", "No vaccine is on offer.");
            case FEE_MISSING -> of("该疫苗没有今日已生效的价格。", "The vaccine has no price in force today.");
            case CAPACITY_MISSING -> of("每周接种时间中没有该疫苗的名额。", "The weekly hours have no places for the vaccine.");
            case CITY_UNKNOWN -> of("不是山西省的地级市代码。", "Not the code of a city of Shanxi.");
            case PRODUCT_UNKNOWN -> of("未知的疫苗代码。", "Nobody knows this product code.");
            case DATE_REPEATED -> of("该日期出现了两次。", "The date is named twice.");
            case DATE_OF_ANOTHER_YEAR -> of("日期不在该年度内。", "The day is not of that year.");
            case FEE_REPEATED -> of("同一疫苗同一生效日出现了两次。", "The product and day are named twice.");
            case FEE_DATE_TAKEN -> of("同一疫苗同一生效日已有其他价格。", "Another price stands for that product and day.");
            case FEES_TOO_MANY -> of("价格表过长，最多 500 行。", "The schedule would have more than 500 lines.");
            case CLOSES_BEFORE_OPENING -> of("结束时间须晚于开始时间。", "Closing must be later than opening.");
            case NO_SLOT_FITS -> of("该时间段容不下一个完整时段。", "Not one slot fits into the period.");
            case HOURS_OVERLAP -> of("同一疫苗的时间段相互重叠。", "Periods of the same product overlap.");
            case TOO_MANY_SESSIONS -> of("每日时段过多，最多 200 个。", "More than 200 sessions on one day.");
            case POOLS_EXCEED_PLACES -> of("为各剂次预留的名额之和超过总名额。", "More places are kept for doses than there are.");
            case DATE_PAST -> of("日期已过。", "The day is past.");
            case TIME_PAST -> of("该时间已过。", "The time is past.");
            case ANOTHER_DAY ->
                of(
                        "只能改到同一天的其他时间；改到另一天请取消该时段并另开时段。",
                        "A session stays on its day; cancel it and open others for another day.");
            case NOT_A_WHOLE_MINUTE -> of("须为整分钟。", "Must be a whole minute.");
            case LENGTH_UNUSUAL -> of("时段须在 5 分钟至 12 小时之间。", "A session takes from 5 minutes to 12 hours.");
            case RANGE_REVERSED -> of("结束日期早于开始日期。", "The last day is before the first.");
            case RANGE_TOO_LONG -> of("日期范围过长或过远。", "The days are too many or too far ahead.");
        };
    }

    private static BilingualText of(String zh, String en) {
        return new BilingualText(zh, en);
    }
}
