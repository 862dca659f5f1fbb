import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personalData } from '../../src/dataset/personal-data.ts'

test('what tells of a person is seen however it is written', () => {
  for (const text of [
    '请回复 13812345678',
    '电话１３８ １２３４ ５６７８',
    '+86 138-1234-5678',
    '027-85350000',
    '(027) 8535 0000',
    '联系电话：85350000',
    'call me at 8535 0000',
    'reader@example.org',
    '发到 reader @ example.org 也行',
    '420106199003078888',
    '42010619900307888X',
    '420106 19900307 8888',
    '420106900307888',
    '卡号 6222021234567890123',
    '微信号：wxid_abc123',
    'QQ 12345678',
    '我叫张三，要求更正',
    '姓名：李四',
    '护照 E12345678',
    'My name is Li Si',
  ])
    assert.ok(personalData(text), text)
})

test('what a mistake in a list needs is none', () => {
  for (const text of [
    '期限应为 20 个工作日，《工伤保险条例》第二十条第一款。',
    '文号应为武人社发〔2016〕4号，2016-01-31 印发。',
    '日期 20160131 与 2016年1月31日不一致',
    '统一的咨询热线是 12333，不是 12345。',
    '罚款应为 50000 元以上 200000 元以下，不是 1000000 元',
    '主席令第65号已于2013-07-01废止',
    'The fine is 5,000 to 20,000 yuan under article 57(2).',
    '本人身份证复印件不再需要提交',
    '本人申请的，材料应为两份',
    '我是从官网看到的',
    '内容散列 c1d022c63235d3f391d12791c5492d29d78ac59735b38705e3b748750c7c3915',
  ])
    assert.equal(personalData(text), undefined, text)
})
