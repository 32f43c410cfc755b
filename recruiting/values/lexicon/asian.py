"""Chinese, Japanese and Korean signs beside a figure, and Indian scales."""

from decimal import Decimal

from recruiting.values.lexicon.kinds import (
    ABOUT,
    AND,
    AT_LEAST,
    BASIS,
    BEHIND,
    BETWEEN,
    EACH,
    EITHER,
    FILLER,
    LESS_THAN,
    MORE_THAN,
    NOUN,
    OF,
    OPENER,
    OTHERWISE,
    PER,
    PLUS,
    QUALIFIER,
    RANGE,
    SCALE,
    SPAN,
    UNIT,
    UP_TO,
    Phrases,
)

CHINESE: Phrases = {
    QUALIFIER: {
        MORE_THAN: "超过; 超過; 逾; 高于; 高於; 大于; 多于; 不止; 超; 高过; 突破",
        AT_LEAST: "至少; 不少于; 不少於; 不低于; 不低於; 最少; 最低; 起码; 低至",
        LESS_THAN: "少于; 少於; 低于; 低於; 不到; 不足; 小于; 未满",
        UP_TO: (
            "最多; 高达; 高達; 不超过; 不超過; 最高; 至多; 可达; 上限; 多达; 多達; 不高于; 最高可达; 最高达"
        ),
    },
    ABOUT: {True: "约; 約; 大约; 大約; 近; 将近; 將近; 接近; 大概; 大致; 约为; 約為; 估计; 估計; 约合"},
    BEHIND: {
        "low": "以上; 或以上; 及以上; 起; 或更多",
        "more": "多; 余; 餘; 出头",
        "high": "以下; 以内; 以內; 或以下; 之内",
        "class": "级; 級; 级别",
        "about": "左右; 上下; 前后; 前後",
    },
    RANGE: {True: "至; 到; ～; 〜; ~"},
    BETWEEN: {True: "介于; 介於; 从; 從; 在"},
    AND: {True: "和; 及; 与; 與; 以及"},
    PLUS: {True: "加上; 加; 外加; 另加; 另外; 再加"},
    OTHERWISE: {EITHER: "或; 或者"},
    PER: {True: "每; 一; 每一; 按"},
    UNIT: {
        "years": "年",
        "months": "个月; 個月; 月; 箇月; 个月份",
        "weeks": "周; 週; 星期; 礼拜; 个星期; 个礼拜; 個星期",
        "days": "天; 日",
        "hours": "小时; 小時; 个小时; 個小時; 钟头",
        "share": "股",
        "person": "人",
    },
    BASIS: {
        "per-year": "年薪; 年; 每年; 一年; 年均; 年收入; 年度; 年化; 年总包; 年包",
        "per-season": "每赛季; 一个赛季",
        "per-month": "月薪; 每月; 每个月; 每個月; 一个月; 月; 月入; 月收入",
        "per-week": "周薪; 週薪; 每周; 每週; 一周; 每星期; 一週",
        "per-day": "日薪; 每天; 每日; 一天",
        "per-hour": "时薪; 時薪; 每小时; 每小時; 一小时",
        "first-year": "第一年; 首年; 头一年",
        "one-off": "一次性",
        "per-share": "每股",
        "price": "估值; 估值为",
        "total": "总共; 總共; 一共; 总计; 總計; 合计; 合計; 共计; 共; 总额; 總額; 总",
    },
    EACH: {"each": "每人; 人均; 每位; 各; 每个人; 每個人; 每名", "together": "一起; 共同"},
    OPENER: {True: "为期; 為期; 在; 未来; 未來; 分; 超过; 历时; 期限; 期限为; 连续; 长达"},
    SPAN: {True: "数年; 數年; 多年; 几年; 幾年; 若干年; 多年期; 数月; 几个月"},
    NOUN: {
        True: (
            "薪酬; 总包; 奖金; 獎金; 签字费; 簽約金; 签约金; 股票; 现金; 現金; 价值; 價值; 薪水; "
            "工资; 薪资; 薪資; 股权; 期权; "
            "薪酬包; 合同; 报价; 待遇; 签约奖金; 的; 薪酬方案; 方案; 元的; 收入; 底薪; 税前; 税后; "
            "稅前; 包; 总薪酬; 据报道; "
            "年终奖; 报酬; 報酬; 达; 達; 交易; 收购; 投资; 额; 总价值; 总价; 薪"
        )
    },
    FILLER: {True: "为; 為; 、; 。; ，; （; ）; 整; 共; 是; 期; 内; 內; 之间; 之間; 间; 期间; 里"},
    OF: {True: "的"},
}
JAPANESE: Phrases = {
    QUALIFIER: {
        AT_LEAST: "少なくとも; 最低; 最低でも",
        UP_TO: "最大; 最高; 最大で; 最高で; 上限; 最大でも",
    },
    ABOUT: {True: "約; およそ; おおよそ; ほぼ; 推定; 概算; おそらく"},
    BEHIND: {
        "low": "以上; から; より; ~",
        "more": "超; 超え; を超える; を上回る; 余り; 余; 强; 強",
        "less": "未満; 弱; を下回る",
        "high": "以下; 以内; まで",
        "class": "級; クラス",
        "about": "程度; ほど; くらい; ぐらい; 前後; 相当; 規模; 近く",
    },
    RANGE: {True: "から; ～; 〜; ~"},
    AND: {True: "と; および"},
    PLUS: {True: "プラス; に加え; に加えて; ＋"},
    OTHERWISE: {EITHER: "または; もしくは"},
    PER: {True: "毎; 毎年; 一; 1"},
    UNIT: {
        "years": "年; 年間; ヶ年; カ年; か年; 箇年",
        "months": "ヶ月; か月; カ月; ヵ月; ヶ月間; か月間; カ月間; 月; ケ月",
        "weeks": "週間; 週",
        "days": "日; 日間",
        "hours": "時間",
        "share": "株",
        "person": "人; 名",
    },
    BASIS: {
        "per-year": "年俸; 年収; 年間; 毎年; 年額; 年あたり; 年当たり; 一年; 1年あたり; 年に; 年棒; 年",
        "per-month": "月給; 月額; 毎月; 月収; 月; 月あたり; 一月; 月当たり",
        "per-week": "週給; 毎週; 週; 週あたり; 週当たり; 一週間",
        "per-day": "日給; 日当; 毎日",
        "per-hour": "時給; 時間給; 一時間; 時間あたり",
        "first-year": "初年度; 1年目; 一年目",
        "one-off": "一時金; 一括; 一回限り",
        "per-share": "1株あたり; 1株当たり; 一株あたり; 一株当たり; 株当たり; 株あたり",
        "price": "企業価値; 評価額; 企業評価額",
        "total": "総額; 合計; 全部で; 計; 合わせて",
    },
    EACH: {
        "each": "1人あたり; 一人あたり; 1人当たり; 一人当たり; それぞれ; 各; 人当たり; 各自",
        "together": "合同で; 共同で",
    },
    OPENER: {True: "向こう; 期間"},
    SPAN: {True: "数年; 複数年; 数年間; 複数年間; 数カ月; 数か月"},
    NOUN: {
        True: (
            "契約金; 報酬; ボーナス; 株式; 現金; の; 相当の; 価値; 契約; オファー; 年金; パッケージ; "
            "報酬総額; 移籍金; 給与; 給料; 給; "
            "支度金; サイン; インセンティブ; 込み; 税込; 税引前; 手取り; を提示; 提示; 報酬額; "
            "規模の; 分; 一時; 支払い; で"
        )
    },
    FILLER: {True: "で; に; を; は; が; わたり; にわたり; にわたって; かけて; にかけて; 間; 契約で; の間"},
    OF: {True: "の"},
}
KOREAN: Phrases = {
    QUALIFIER: {
        AT_LEAST: "최소; 최저; 적어도; 최소한; 최하",
        UP_TO: "최대; 최고; 많게는; 최대한",
    },
    ABOUT: {True: "약; 대략; 거의; 어림잡아; 추정; 근"},
    BEHIND: {
        "low": "이상; 이상의; 부터",
        "more": "초과; 을 넘는; 를 넘는; 넘는; 넘게; 남짓; 여",
        "less": "미만; 미만의; 에 못 미치는",
        "high": "이하; 까지; 이내",
        "class": "급; 대급",
        "about": "가량; 정도; 안팎; 쯤; 내외; 규모; 상당; 상당의",
    },
    RANGE: {True: "에서; 부터; ~; ～"},
    AND: {True: "와; 과; 및"},
    PLUS: {True: "플러스; 더하기; 외에; 에 더해"},
    OTHERWISE: {EITHER: "또는"},
    PER: {True: "매; 한; 1; 각"},
    UNIT: {
        "years": "년; 년간; 해; 개년",
        "months": "개월; 달; 개월간; 월",
        "weeks": "주; 주간",
        "days": "일; 일간",
        "hours": "시간",
        "share": "주식",
        "person": "명; 사람; 인",
    },
    BASIS: {
        "per-year": "연봉; 연간; 매년; 연; 년; 연 수입; 해마다; 연소득; 1년에; 한 해",
        "per-month": "월급; 매월; 월; 매달; 월 급여; 한 달; 한 달에",
        "per-week": "주급; 매주; 일주일; 일주일에",
        "per-day": "일급; 일당; 매일; 하루; 하루에",
        "per-hour": "시급; 시간당; 매시간",
        "first-year": "첫해; 첫 해; 1년차; 첫 해에; 첫해에",
        "one-off": "일시불; 일회성; 일시금; 한번; 1회성",
        "per-share": "주식당; 한 주당",
        "per-share or per-week": "주당",
        "price": "기업가치; 몸값",
        "total": "총; 총액; 합계; 모두; 전체; 합쳐서; 도합",
    },
    EACH: {"each": "1인당; 각각; 각; 인당; 명당; 한 명당", "together": "함께; 합쳐"},
    OPENER: {True: "향후; 앞으로"},
    SPAN: {True: "수년; 수년간; 몇 년; 다년; 여러 해; 몇 년간; 다년간"},
    NOUN: {
        True: (
            "보너스; 계약금; 주식; 현금; 의; 상당의; 보상; 패키지; 급여; 스톡옵션; 계약; 제안; "
            "이적료; 사이닝; 사이닝보너스; "
            "보수; 총보수; 연봉의; 규모의; 성과급; 세전; 세후; 짜리; 어치; 지분; 몫; 수준"
        )
    },
    FILLER: {True: "에; 에 걸쳐; 간; 동안; 로; 으로; 를; 을; 은; 는; 이; 가; 씩; 의"},
    OF: {True: "의"},
}
INDIAN: Phrases = {
    SCALE: {
        Decimal(10**5): "lakh; lakhs; l; lac; lacs; लाख; lkh",
        Decimal(10**7): "crore; crores; cr; crs; करोड़; करोड",
        Decimal(10**11): "kharab",
        Decimal(10**9): "arab; अरब",
    },
    PER: {True: "प्रति"},
    UNIT: {"years": "वर्ष; साल", "months": "महीना; माह"},
    BASIS: {
        "per-year": "प्रति वर्ष; सालाना",
        "per-month": "प्रति माह; मासिक",
    },
    ABOUT: {True: "लगभग; करीब"},
    QUALIFIER: {MORE_THAN: "से अधिक"},
    NOUN: {True: "package of; ctc of; ctc"},
}
